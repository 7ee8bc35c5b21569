"""Indicators, the files that were loaded into them, and the observations those brought."""

from alliance.indicators.models.indicator import Indicator as Indicator
from alliance.indicators.models.load import Load as Load
from alliance.indicators.models.load import State as State
from alliance.indicators.models.value import IndicatorValue as IndicatorValue
