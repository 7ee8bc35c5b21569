"""What does each feature say of its doors? Gathered for the list of all."""

from tests.house.doors_charts import CHART_DOORS
from tests.house.doors_decisions import DECISION_DOORS
from tests.house.doors_directory import DIRECTORY_DOORS
from tests.house.doors_documents import PAPER_DOORS
from tests.house.doors_drafting import TEXT_DOORS
from tests.house.doors_events import EVENT_DOORS
from tests.house.doors_figures import FIGURE_DOORS
from tests.house.doors_forum import FORUM_DOORS
from tests.house.doors_independence import INDEPENDENCE_DOORS
from tests.house.doors_meetings import MEETING_DOORS
from tests.house.doors_observatory import OBSERVATORY_DOORS
from tests.house.doors_panel import INFORMED_DOORS, PANEL_DOORS
from tests.house.doors_pledges import PLEDGE_DOORS
from tests.house.doors_practices import PRACTICE_DOORS
from tests.house.doors_rounds import ROUND_DOORS
from tests.house.doors_selection import SELECTION_DOORS
from tests.house.doors_surveys import LANDING_DOORS, SURVEY_DOORS

OF_FEATURES = {
    **PAPER_DOORS,
    **TEXT_DOORS,
    **DECISION_DOORS,
    **FIGURE_DOORS,
    **MEETING_DOORS,
    **SELECTION_DOORS,
    **INDEPENDENCE_DOORS,
    **ROUND_DOORS,
    **PANEL_DOORS,
    **INFORMED_DOORS,
    **FORUM_DOORS,
    **PLEDGE_DOORS,
    **PRACTICE_DOORS,
    **EVENT_DOORS,
    **SURVEY_DOORS,
    **LANDING_DOORS,
    **DIRECTORY_DOORS,
    **OBSERVATORY_DOORS,
    **CHART_DOORS,
}
