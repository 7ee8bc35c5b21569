"""What is being discussed in the demonstration world?"""

from demo import talk_board, talk_groups, talk_market, talk_open, talk_panel

THREADS = (
    *talk_board.THREADS,
    *talk_market.THREADS,
    *talk_groups.THREADS,
    *talk_panel.THREADS,
    *talk_open.THREADS,
)
