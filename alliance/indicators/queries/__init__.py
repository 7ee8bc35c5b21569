"""What does the Observatory know? Indicators, their values, and the loads these came by.

Others draw with `series`, `values_at`, `heat` and `latest_time`: each takes an indicator, and a
moment where it is to be as it was then.
"""

from alliance.indicators.queries.indicators import Dims as Dims
from alliance.indicators.queries.indicators import dims_of as dims_of
from alliance.indicators.queries.indicators import indicator_called as indicator_called
from alliance.indicators.queries.indicators import indicator_in as indicator_in
from alliance.indicators.queries.indicators import indicators_in as indicators_in
from alliance.indicators.queries.indicators import published_in as published_in
from alliance.indicators.queries.loads import find_load as find_load
from alliance.indicators.queries.loads import load_in as load_in
from alliance.indicators.queries.loads import loads_of as loads_of
from alliance.indicators.queries.loads import newest_shown as newest_shown
from alliance.indicators.queries.loads import origin_of as origin_of
from alliance.indicators.queries.loads import shown_loads as shown_loads
from alliance.indicators.queries.pages import Filters as Filters
from alliance.indicators.queries.pages import every_row as every_row
from alliance.indicators.queries.pages import page_of as page_of
from alliance.indicators.queries.revisions import Version as Version
from alliance.indicators.queries.revisions import versions_of as versions_of
from alliance.indicators.queries.values import Point as Point
from alliance.indicators.queries.values import heat as heat
from alliance.indicators.queries.values import held as held
from alliance.indicators.queries.values import latest_time as latest_time
from alliance.indicators.queries.values import series as series
from alliance.indicators.queries.values import values_at as values_at
