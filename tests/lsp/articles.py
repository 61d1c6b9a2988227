"""Articles for the protocol tests, with faults that any version of the rules finds. All invented."""

# One finding: a list of sources that never comes.
LIST_CODE = "dangling-source-list"
FERRY = """Ferry crews walk out in Port Ansel

PORT ANSEL, March 4 — Ferry crews in Port Ansel walked out on Monday, their union said.

The walkout stopped 14 ferries, union leader Dana Whitlock said.

Sources include:
"""

# The same article without the fault.
FERRY_SOURCED = FERRY.replace("Sources include:\n", "")

# Another finding: nobody in particular believes something.
VAGUE_CODE = "vague-attribution"
FLOOD = """Flood relief reaches the Orla valley

ORLA, March 6 — Trucks with blankets reached the Orla valley on Wednesday, the relief office said.

It is believed that the dam will hold.
"""

# Two articles that know the same person; the first introduces her.
TRANSFER = """Striker Mirela Kovanda joins Halden United

HALDEN, July 2 — Halden United signed striker Mirela Kovanda on Tuesday, the club said.

Kovanda, 24, scored 19 goals for Orsova last season, club president Anton Brekke told reporters.
"""
TRANSFER_LATER = """Halden United start the season without Kovanda

HALDEN, August 9 — Mirela Kovanda missed training on Friday, Halden United said.
"""

# Emoji outside the basic plane, combining marks, and a fault behind them on the same line.
MARKS = "Storm 🌊 closes the cafe\u0301s of Rivel\n\nRIVEL, May 3 — 🌧️ Rain fell, the mayor said. It is believed that more cafe\u0301s will close.\n"
