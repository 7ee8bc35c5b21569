"""How are procedures, matters and ends called?"""

from commons.decisions.models import Decision, End, Procedure
from commons.decisions.proposals import Subject
from kernel.words import gettext as _
from rules.charter import Matter
from rules.majority import Base


def matter_name(matter: str) -> str:
    names = {
        Matter.RULES_OF_PROCEDURE: _("Rules of procedure"),
        Matter.OPINION: _("Opinion"),
        Matter.CHAIR: _("Election of the chair"),
        Matter.QUALIFIED_ALERT: _("Qualified alert"),
        Matter.HEARING_CONCLUSIONS: _("Conclusions of a hearing"),
    }
    return names[Matter(matter)] if matter in list(Matter) else _("Another matter")


def subject_name(subject: Subject) -> str:
    return _("%(title)s, version %(version)s", title=subject.title, version=subject.version)


def procedure_name(decision: Decision) -> str:
    if decision.secret:
        return _("Secret vote")
    names = {
        Procedure.VOTE: _("Named vote"),
        Procedure.WRITTEN: _("Written procedure"),
        Procedure.POSITIONS: _("Positions"),
    }
    return names[Procedure(decision.procedure)]


def end_name(end: End) -> str:
    names = {
        End.ADOPTED: _("Adopted"),
        End.REJECTED: _("Rejected"),
        End.LAPSED: _("Lapsed"),
        End.WITHDRAWN: _("Withdrawn"),
        End.STOPPED: _("Stopped"),
        End.SUPERSEDED: _("Put anew"),
    }
    return names[End(end)]


def source_name(decision: Decision) -> str:
    """Where the rule stands: an article, or that it is a setting of the body."""
    cite = str(decision.law["rule"]["cite"])
    settings = {rule.key for rule in decision.workspace.charter.rules}
    return _("setting") if cite in settings else cite


def rule_words(decision: Decision) -> str:
    """What has to be reached, in words."""
    rule = decision.law["rule"]
    if rule["kind"] != "majority":
        return _("nobody objects")
    bases = {
        Base.SEATS: _("of all voting seats"),
        Base.OFFICE: _("of the members in office"),
        Base.PRESENT: _("of those present"),
        Base.CAST: _("of the votes cast"),
    }
    more = _("more than %(share)s", share=rule["share"])
    share = more if rule["strict"] else _("at least %(share)s", share=rule["share"])
    return f"{share} {bases[Base(rule['base'])]}"
