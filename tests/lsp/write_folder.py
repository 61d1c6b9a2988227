"""Writes a folder of invented articles, for measurements: `write_folder.py FOLDER [ARTICLES]`, 1000 if nothing is said.

Twenty outlets tell each story, in text, Markdown and HTML; some of them give other figures, or name no source. The same
arguments write the same folder.
"""

import datetime
import pathlib
import random
import sys

FOLDER, ARTICLES = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
OUTLETS = 20
FIRST = "Ola Dana Mirela Anton Ines Teodor Ilsa Jonas Walter Ruta Samir Greta Pavel Nadia Oskar Lena Viktor Amara Tomas Edda".split()
STARTS, ENDS = "Kal Bren Ost Mir Tarn Vel Sor Lin Gar Hol Fen Dru".split(), "wick holm dorf stead ford mark".split()
PLACES = [start + middle + end for start in STARTS for middle in ("", "en", "er", "ar") for end in ENDS]
LAST = [start + middle + end for start in STARTS for middle in ("a", "o", "i") for end in ("sk", "nen", "ric", "va", "lund")]
CAUSES = ["flood", "storm", "fire", "landslide", "explosion", "earthquake", "avalanche", "collapse", "heat wave", "strike"]
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
POSTS = ["mayor", "relief coordinator", "fire chief", "union leader", "hospital director", "engineer"]

# {n} is a figure that one outlet in six states otherwise.
TOLD = [
    "The {cause} destroyed {n} homes in {place} on {day}, {post} {name} said.",
    "“We have opened {m} shelters in {place},” {name} told reporters, “and the dam will hold.”",
    "At least {n} people were injured when a bridge gave way, according to the {place} Relief Office.",
    "It is believed that the repairs will take {m} months. Critics argue that the warning came too late.",
    "{name}, {post} of {place} since 2027, denied that the gates had been closed on {day}.",
    "The government put the damage at ${n} million, {m} percent more than in 2019. {last} called the figure “a first guess.”",
    "Some {n}00 people have left the valley, a senior official said. Families were taken to {place} by bus, and many slept in a school.",
    "The {outlet} reported last week that {name} had asked for {m} more pumps. {last} did not answer questions.",
    "Nobody in the town hall of {place} had an answer when the families came back to their houses in the rain.",
    "The {place} Relief Office (PRO) was founded after the storm of 2011. It has {n} employees and {m} boats.",
]


def article(number):
    story, teller = divmod(number, OUTLETS)
    plot = random.Random(story)  # the same for all who tell the story
    places, people = plot.sample(PLACES, 3), [f"{plot.choice(FIRST)} {plot.choice(LAST)}" for _ in range(5)]
    cause, posts = CAUSES[story % len(CAUSES)], plot.sample(POSTS, 5)
    outlet = f"{PLACES[teller * 13]} {random.Random(teller).choice(['Post', 'Courier', 'Herald', 'Ledger'])}"
    published = datetime.date(2031, 1, 6) + datetime.timedelta(days=story * 7 + teller % 3)
    paragraphs = []
    for paragraph, sentences in enumerate([plot.sample(TOLD, 3) for _ in range(12)]):
        who = plot.randrange(5)
        n, m = plot.randrange(20, 400), plot.randrange(3, 30)
        told = {"n": n + 7 * ((teller + paragraph) % 6 == 0), "m": m, "name": people[who], "last": people[who].split()[1]}
        told |= {"post": posts[who], "place": places[paragraph % 3], "day": DAYS[paragraph % 5], "cause": cause, "outlet": outlet}
        if (teller + paragraph) % 3:  # not everybody tells everything
            paragraphs.append(" ".join(sentence.format(**told) for sentence in sentences))
    return outlet, published, f"{cause.capitalize()} drives families from {places[0]}", paragraphs


FOLDER.mkdir(parents=True, exist_ok=True)
(FOLDER / "crosscheck.toml").write_text("")
for number in range(ARTICLES):
    outlet, published, headline, paragraphs = article(number)
    name = FOLDER / f"story-{number // OUTLETS:03}-{number % OUTLETS:02}"
    front = f"---\nsource: {outlet}\npublished: {published}\n---\n\n"
    match number % 3:
        case 0:
            name.with_suffix(".txt").write_text(f"{front}{headline}\n\n" + "\n\n".join(paragraphs) + "\n")
        case 1:
            name.with_suffix(".md").write_text(f"{front}# {headline}\n\n" + "\n\n".join(paragraphs) + "\n")
        case _:
            meta = f'<title>{headline}</title><meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{published}">'
            body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
            name.with_suffix(".html").write_text(f"<html><head>{meta}</head>\n<body><article><h1>{headline}</h1>\n{body}\n</article></body></html>\n")
