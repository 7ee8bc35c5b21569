"""What refuses an act although its door opened: a rule of the matter, no question of permission."""

import re

from tests.house.acts_of_charts import BY_THE_LAW_OF_CHARTS
from tests.house.acts_of_directory import BY_THE_LAW_OF_THE_ALLIANCE
from tests.house.acts_of_events import BY_THE_LAW_OF_EVENTS
from tests.house.acts_of_forum import BY_THE_LAW_OF_THE_FORUM
from tests.house.acts_of_independence import BY_THE_LAW_OF_INDEPENDENCE
from tests.house.acts_of_meetings import BY_THE_LAW_OF_MEETINGS
from tests.house.acts_of_observatory import BY_THE_LAW_OF_THE_OBSERVATORY
from tests.house.acts_of_panel import BY_THE_LAW_OF_THE_PANEL
from tests.house.acts_of_pledges import BY_THE_LAW_OF_PLEDGES
from tests.house.acts_of_practices import BY_THE_LAW_OF_PRACTICES
from tests.house.acts_of_selection import BY_THE_LAW_OF_SELECTION
from tests.house.acts_of_surveys import BY_THE_LAW_OF_SURVEYS
from tests.house.doors_rounds import BY_THE_LAW_OF_ROUNDS

BY_LAW = re.compile(
    "nothing to renew|Your seat is not asked|Nothing would be left|Choose the discussion"
    "|stays where it was asked|Choose the workspace|Only its author may change a comment"
    "|You speak for no seat here|Open the text first"
    "|nobody votes for it|No seat of this workspace"
    "|Only a written procedure|Nothing is annexed|This vote is not secret|There is no urn"
    "|Only what was adopted|Nobody fills these seats|The text has not changed"
    "|The rules profile is that of the whole body|it says “"
    "|Nobody was asked whether|it is never shared|shared inside the body|in this workspace already|"
    + BY_THE_LAW_OF_MEETINGS
    + "|"
    + BY_THE_LAW_OF_SELECTION
    + "|"
    + BY_THE_LAW_OF_INDEPENDENCE
    + "|"
    + BY_THE_LAW_OF_ROUNDS
    + "|"
    + BY_THE_LAW_OF_THE_PANEL
    + "|"
    + BY_THE_LAW_OF_THE_FORUM
    + "|"
    + BY_THE_LAW_OF_THE_OBSERVATORY
    + "|"
    + BY_THE_LAW_OF_CHARTS
    + "|"
    + BY_THE_LAW_OF_PRACTICES
    + "|"
    + BY_THE_LAW_OF_PLEDGES
    + "|"
    + BY_THE_LAW_OF_EVENTS
    + "|"
    + BY_THE_LAW_OF_SURVEYS
    + "|"
    + BY_THE_LAW_OF_THE_ALLIANCE
)
