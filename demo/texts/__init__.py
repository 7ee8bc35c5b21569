"""What do the texts of the demonstration world say?"""

from demo.texts.board import DEADLINES, PLATFORM
from demo.texts.examples import EXAMPLES
from demo.texts.forum import CHATBOTS, REPORT
from demo.texts.panel import ALERT

TEXTS = {text.title: text for text in (EXAMPLES, DEADLINES, PLATFORM, REPORT, CHATBOTS, ALERT)}
