"""Whoever has a request or the list of them open sees at once that it went on."""

from commons.membership.live import workspace
from commons.referrals.queries import find
from kernel.rooms import Room
from rules.access import Permission

Room("referral", Permission.READ_REFERRAL, find=find)
Room("referrals", Permission.READ_REFERRAL, find=workspace)
