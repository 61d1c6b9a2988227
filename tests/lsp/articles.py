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

# Two articles that spell one name in two ways, the second of which cites the first one's outlet.
MINE = """Survey begins at the old mine of Port Sella

PORT SELLA, May 12, 2031 — Geologists of the Port Sella Survey went into the old copper mine on Monday, the survey said.

Its director, Ilsa Pardo, said the shafts would be measured first. Nobody knows how deep they are, Ilsa Pardo told reporters.

Jonas Marn, a critic of the Port Sella Survey, called it late. Ilsa Marn, a baker, agreed.
"""
MINE_LATER = """Old mine may be closed for good

PORT SELLA, May 20, 2031 — The old copper mine may be closed, geologist Elsa Pardo said on Tuesday.

Ilsa Marn told the Sella Wire that she would miss it.
"""

# An article without a date that needs one.
UNDATED = """Bakers strike in Port Sella

Bakers in Port Sella stopped work on Tuesday, baker Ilsa Marn said.
"""

# An article, the one that it cites, an earlier one of the same paper, and one of a paper with a similar name.
CITING = """---
source: The Halden Courier
published: 2031-05-22
---

# Flooded mine worries Halden

The mine above Port Sella is flooded, director Ilsa Pardo told The Sella Post.

Pumps were ordered from Orsova, according to a report in the Sella Times.
"""
CITED = """---
source: The Sella Post
published: 2031-05-21
---

# Mine floods above Port Sella

Water stands in the shafts above Port Sella, director Ilsa Pardo said on Wednesday.
"""
CITED_EARLIER = """---
source: The Sella Post
published: 2031-05-02
---

# Bakers win a prize

Baker Tove Lind won the prize of Port Sella, the town said.
"""
SUN = CITED.replace("The Sella Post", "The Sella Sunday Times")

# Who belongs where, and who only seems to.
BODIES = """Harbour board meets in Orla

ORLA, June 3 — The town of Orla was quiet when its board met. Tove Lind, president of the Orla Harbour Board, opened the meeting.

The Orla Harbour Board's director Nils Hagen spoke first. Orla mayor Petra Vos answered him, and the Orla Harbour Board's Youth Council listened.

Jan Brun, a former director of the Orla Harbour Board, left early. Ruth Falk, a dentist in Orla, stayed.
"""

# Four outlets on one flood: two print one agency's story, one has another figure, one has a third.
BARNS_AGENCY = """---
source: The Ostrel Courier
published: 2031-09-02
---

HALLEVIK, September 2 (Fjord Press) - The flood destroyed 41 barns in Hallevik on Monday.
"""
BARNS_REPRINT = BARNS_AGENCY.replace("The Ostrel Courier", "The Lindvik Mirror")
BARNS_AGREE = """---
source: The Sella Post
published: 2031-09-02
---

Monday's flood in Hallevik destroyed 41 barns.
"""
BARNS_OTHER = """---
source: The Valley Wire
published: 2031-09-02
---

The flood in Hallevik destroyed 67 barns on Monday.
"""
BARNS_THIRD = BARNS_OTHER.replace("The Valley Wire", "The Orla Gazette").replace("67", "90")

# A date, a measure and a pronoun that mean nothing by themselves, and the addresses of two other articles.
BRIDGE = """---
source: The Orla Gazette
published: 2031-06-12
---

# Bridge over the Orla closes

The bridge at Port Sella was closed on Tuesday, engineer Tove Lind said. It is 3 miles long.

She said that “it will open again in July”.

More at https://post.example/mine and at [the survey](https://survey.example/bridge?page=2).
"""
CITED_ONLINE = CITED.replace("source:", "url: https://www.post.example/mine/\nsource:")
