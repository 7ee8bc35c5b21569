"""How are the stakeholders of the Forum chosen? AIA 67(2) and (3), and the call of 22 July 2025."""

from rules.selection.balance import Balance, Measure, Trait
from rules.selection.scoring import Criterion
from rules.selection.selecting import CV, Named, Selecting
from rules.words import sentence as _

SMALL = ("startup", "sme")
COMMERCIAL = ("industry", *SMALL)
OTHERS = ("civil", "academia", "social")
CATEGORY = Trait.CATEGORY

PERMANENT = "permanent"
CO_CHAIRS = (
    Balance("chair.commercial", Measure.SHARE, CATEGORY, COMMERCIAL),
    Balance("chair.non_commercial", Measure.SHARE, CATEGORY, (*OTHERS, PERMANENT)),
)
"""AIA 67(6): the co-chairs are elected in line with the balance of 67(2)."""
SELECTING = Selecting(
    kind="stakeholder",
    seats=174,
    balances=(
        Balance("composition.most", Measure.MOST),
        Balance("composition.fill", Measure.FILL),
        Balance(
            "composition.commercial",
            Measure.SHARE,
            CATEGORY,
            COMMERCIAL,
            name=_("Commercial interests"),
        ),
        Balance(
            "composition.non_commercial",
            Measure.SHARE,
            CATEGORY,
            OTHERS,
            name=_("Non-commercial interests"),
        ),
        Balance(
            "composition.small",
            Measure.SHARE,
            CATEGORY,
            SMALL,
            COMMERCIAL,
            _("Small firms and start-ups among commercial interests"),
        ),
        Balance(
            "composition.large",
            Measure.SHARE,
            CATEGORY,
            ("industry",),
            COMMERCIAL,
            _("Other undertakings among commercial interests"),
        ),
        Balance(
            "composition.categories",
            Measure.FLOOR,
            CATEGORY,
            ("industry", "startup", "sme", "civil", "academia"),
        ),
        Balance("composition.country_cap", Measure.CAP, Trait.COUNTRY),
        Balance("composition.gender", Measure.EACH_SHARE, Trait.GENDER, ("woman", "man")),
    ),
    criteria=(
        Criterion("expertise", _("Recognised expertise in artificial intelligence"), 50, 10),
        Criterion("reach", _("Whom the organisation speaks for, and where"), 25, 10),
        Criterion("contribution", _("What it would bring to the work of the Forum"), 25, 10),
    ),
    documents=(Named(CV, _("Curriculum vitae of the representative")),),
    categories=(
        Named("industry", _("Industry")),
        Named("startup", _("Start-up")),
        Named("sme", _("Small or medium-sized enterprise")),
        Named("civil", _("Civil society")),
        Named("academia", _("Academia")),
        Named("social", _("Social partner")),
    ),
    beside="permanent",
    for_organisations=True,
)
