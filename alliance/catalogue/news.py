"""What about the catalogue may somebody want to hear of?"""

from alliance.catalogue.models import CatalogueProfile
from alliance.catalogue.names import profile_state
from alliance.catalogue.queries import find_profile
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event


def show_settled(profile: CatalogueProfile, _number: int) -> Shown:
    title = f"{profile.name}: {profile_state(profile.state)}"
    return Shown(title, f"/{profile.workspace.slug}/catalogue/{profile.id}", "", "")


Kind("catalogue.settled", "profile", Permission.READ_WORK, find_profile, show_settled, None,
     Event.ASKED)  # fmt: skip
