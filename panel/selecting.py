"""How are the experts chosen? SPR 3, and the call published on 16 June 2025."""

from rules.selection.balance import Balance, Measure, Trait
from rules.selection.scoring import Criterion
from rules.selection.selecting import CV, DECLARATION, Named, Selecting
from rules.states import EEA_EFTA, MEMBER_STATES
from rules.words import sentence as _

NEAR = tuple(state.code for state in (*MEMBER_STATES, *EEA_EFTA))
"""The Member States, and the EFTA states that are in the EEA."""

AREAS = (
    Named("capability", _("Evaluation of capabilities and impact")),
    Named("risk", _("Methods to assess risks")),
    Named("mitigation", _("Technical mitigations and good practice")),
    Named("misuse", _("Risks of misuse and deployment")),
    Named("cyber", _("Offensive cyber capabilities")),
    Named("security", _("Security of providers and models")),
    Named("emergent", _("Emergent risks")),
    Named("compute", _("Measurement of compute, thresholds")),
    Named("other", _("Another field")),
)

SELECTING = Selecting(
    kind="expert",
    seats=60,
    balances=(
        Balance("composition.most", Measure.MOST),
        Balance("composition.fill", Measure.FILL),
        Balance("composition.country_floor", Measure.FLOOR, Trait.COUNTRY, NEAR),
        Balance("composition.country_cap", Measure.CAP, Trait.COUNTRY),
        Balance("composition.union_share", Measure.SHARE, Trait.COUNTRY, NEAR),
        Balance("composition.gender", Measure.EACH_SHARE, Trait.GENDER, ("woman", "man")),
        Balance(
            "composition.areas",
            Measure.FLOOR,
            Trait.AREA,
            tuple(area.code for area in AREAS if area.code != "other"),
        ),
    ),
    criteria=(
        Criterion("expertise", _("Expertise in the fields of the call (SPR 3(3)(a))"), 55, 10),
        Criterion("independence", _("Independence from providers (SPR 3(3)(b))"), 15, 10),
        Criterion("objectivity", _("Impartiality and objectivity (SPR 3(3)(c))"), 15, 10),
        Criterion("diligence", _("Diligence and accuracy (SPR 3(3)(d))"), 15, 10),
    ),
    documents=(
        Named(CV, _("Curriculum vitae")),
        Named(DECLARATION, _("Declaration of interests (SPR 10(3))")),
    ),
    areas=AREAS,
)
