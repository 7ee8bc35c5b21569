"""What the desk does: it describes indicators, brings files for them, and keeps or undoes loads."""

from alliance.indicators.actions.describing import add_indicator as add_indicator
from alliance.indicators.actions.describing import edit_indicator as edit_indicator
from alliance.indicators.actions.loading import bring_load as bring_load
from alliance.indicators.actions.loading import drop_load as drop_load
from alliance.indicators.actions.loading import keep_load as keep_load
from alliance.indicators.actions.loading import undo_load as undo_load
