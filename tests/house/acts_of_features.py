"""What does each feature say of its acts? Gathered for the list of all."""

from tests.house.acts_of_charts import ACTS_OF_CHARTS
from tests.house.acts_of_decisions import ACTS_OF_DECISIONS
from tests.house.acts_of_directory import ACTS_OF_DIRECTORY
from tests.house.acts_of_documents import ACTS_OF_DOCUMENTS
from tests.house.acts_of_drafting import ACTS_OF_DRAFTING
from tests.house.acts_of_events import ACTS_OF_EVENT
from tests.house.acts_of_figures import ACTS_OF_FIGURES
from tests.house.acts_of_forum import ACTS_OF_FORUM
from tests.house.acts_of_independence import ACTS_OF_INDEPENDENCE
from tests.house.acts_of_meetings import ACTS_OF_MEETINGS
from tests.house.acts_of_observatory import ACTS_OF_OBSERVATORY
from tests.house.acts_of_order import ACTS_OF_ORDER
from tests.house.acts_of_panel import ACTS_OF_THE_PANEL
from tests.house.acts_of_pledges import ACTS_OF_PLEDGE
from tests.house.acts_of_practices import ACTS_OF_PRACTICE
from tests.house.acts_of_rounds import ACTS_OF_ROUNDS
from tests.house.acts_of_selection import ACTS_OF_SELECTION
from tests.house.acts_of_surveys import ACTS_OF_SURVEY

OF_FEATURES = {
    **ACTS_OF_ORDER,
    **ACTS_OF_DOCUMENTS,
    **ACTS_OF_DRAFTING,
    **ACTS_OF_DECISIONS,
    **ACTS_OF_FIGURES,
    **ACTS_OF_MEETINGS,
    **ACTS_OF_SELECTION,
    **ACTS_OF_INDEPENDENCE,
    **ACTS_OF_ROUNDS,
    **ACTS_OF_THE_PANEL,
    **ACTS_OF_FORUM,
    **ACTS_OF_PLEDGE,
    **ACTS_OF_PRACTICE,
    **ACTS_OF_EVENT,
    **ACTS_OF_SURVEY,
    **ACTS_OF_DIRECTORY,
    **ACTS_OF_OBSERVATORY,
    **ACTS_OF_CHARTS,
}
