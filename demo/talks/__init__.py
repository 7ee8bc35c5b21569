"""What is being discussed in the demonstration world? A module for each discussion."""

from demo.talks.alliance_after_update import AFTER_UPDATE
from demo.talks.alliance_lost_time import LOST_TIME
from demo.talks.alliance_surfaces import SURFACES
from demo.talks.board_chair import CHAIR
from demo.talks.board_exchange import EXCHANGE
from demo.talks.board_exit_reports import EXIT_REPORTS
from demo.talks.board_high_risk import HIGH_RISK
from demo.talks.board_literacy import LITERACY
from demo.talks.board_notice import NOTICE
from demo.talks.board_notified import NOTIFIED
from demo.talks.board_open_calls import OPEN_CALLS
from demo.talks.board_resources import RESOURCES
from demo.talks.board_template import TEMPLATE
from demo.talks.board_welcome import WELCOME
from demo.talks.forum_report import REPORT
from demo.talks.forum_standards import STANDARDS
from demo.talks.pact_pledges import PLEDGES
from demo.talks.panel_alert import ALERT
from demo.talks.panel_benchmarks import BENCHMARKS

THREADS = (
    WELCOME,
    LITERACY,
    NOTICE,
    CHAIR,
    RESOURCES,
    HIGH_RISK,
    TEMPLATE,
    EXCHANGE,
    EXIT_REPORTS,
    OPEN_CALLS,
    NOTIFIED,
    BENCHMARKS,
    ALERT,
    STANDARDS,
    REPORT,
    PLEDGES,
    LOST_TIME,
    AFTER_UPDATE,
    SURFACES,
)
