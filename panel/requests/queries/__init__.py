"""Which requests may somebody read, and what is the Board told of them?"""

from panel.requests.queries.reports import (
    by_state,
    find_report,
    lines_between,
    lines_for,
    report_for,
    reports_in,
)
from panel.requests.queries.requests import find_request, request_for, requests_in

__all__ = [
    "by_state",
    "find_report",
    "find_request",
    "lines_between",
    "lines_for",
    "report_for",
    "reports_in",
    "request_for",
    "requests_in",
]
