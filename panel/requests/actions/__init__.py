"""What is done with requests about the work of the Panel: SPR 14 to 16."""

from panel.requests.actions.answering import ask_more, grant, refuse, report
from panel.requests.actions.asking import register, request_documents, supply, withdraw

__all__ = [
    "ask_more",
    "grant",
    "refuse",
    "register",
    "report",
    "request_documents",
    "supply",
    "withdraw",
]
