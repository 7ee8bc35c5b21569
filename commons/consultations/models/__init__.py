"""Consultations on a version of a text, the seats that are asked, and what they say."""

from commons.consultations.models.asked import Consultation, Consulted
from commons.consultations.models.said import Observation

__all__ = ["Consultation", "Consulted", "Observation"]
