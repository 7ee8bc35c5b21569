"""What people do with what is kept of them."""

from commons.membership.models import Person
from commons.privacy.held import archive_of
from kernel.actions import own_action


@own_action()
def take_along(person: Person) -> bytes:
    """All that is kept of oneself, as a zip of JSON files; that one took it is recorded."""
    return archive_of(person)
