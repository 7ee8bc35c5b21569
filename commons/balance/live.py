"""Whoever has the balance open sees it after each change of who sits."""

from commons.membership.actions import Appointed, MandateEnded
from commons.membership.live import workspace
from kernel.rooms import Room
from kernel.streams import stir
from kernel.transactions import on, unit_of_work
from rules.access import Permission

Room("balance", Permission.READ_SEATS, find=workspace)


@on(Appointed)
def somebody_came(event: Appointed) -> None:
    _look_again(event.workspace_id)


@on(MandateEnded)
def somebody_left(event: MandateEnded) -> None:
    _look_again(event.workspace_id)


def _look_again(workspace_id: int) -> None:
    with unit_of_work():
        stir("balance", workspace_id)
