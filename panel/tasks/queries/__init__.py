"""Which tasks may somebody read, and who could do them?"""

from panel.tasks.queries.experts import Candidate, candidates_for, expert_of, is_chair, loads
from panel.tasks.queries.tasks import find_task, task_for, tasks_in

__all__ = [
    "Candidate",
    "candidates_for",
    "expert_of",
    "find_task",
    "is_chair",
    "loads",
    "task_for",
    "tasks_in",
]
