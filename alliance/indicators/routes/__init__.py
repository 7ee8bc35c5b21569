"""The pages of indicators: for anybody, and for the desk that loads them."""

from alliance.indicators.routes.desk import indicators as indicators
from alliance.indicators.routes.loading import loading as loading
from alliance.indicators.routes.observed import observed as observed
