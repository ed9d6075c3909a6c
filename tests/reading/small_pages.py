"""Pages made for the tests: of a newspaper's form, with menus, a picture, a table, and more."""

PARAGRAPHS = (
    "The council of the harbour town voted on Tuesday to rebuild the old pier, which a storm had torn away in March.",
    "“We have waited long enough,” said the mayor, Anna Lind, after the vote, and added that work would begin in May.",
    "The pier is to cost 4.2 million euros, of which the state pays two thirds, as papers seen by this paper say.",
    "Opponents had called for a cheaper plan with wooden planks; it was turned down by a majority of nine to four.",
    "A decision on the restaurant at the end of the pier was put off until the autumn, when new figures are expected.",
)

HEAD = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Council votes to rebuild the pier | Harbour Post</title>
<meta property="og:title" content="Council votes to rebuild the pier">
<meta property="og:site_name" content="Harbour Post"><meta name="description" content="Nine to four for the pier.">
<meta property="article:published_time" content="2025-04-29T18:20:00+02:00"><meta name="author" content="Ola Berg">
<link rel="canonical" href="/news/pier">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Council votes to rebuild the pier", "datePublished": "2025-04-29T18:20:00+02:00",
"author": {"@type": "Person", "name": "Ola Berg"}}</script><style>p { color: red }</style></head>"""

MENU = """<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>"""

BODY = f"""<body>{MENU}<main><article><h1>Council votes to rebuild the pier</h1>
<figure><img src="https://pictures.example/pier.jpg" alt="Waves at the pier">
<figcaption>The pier after the storm. <span>Photo: Jo Hill</span></figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<p>Read more: <a href="/news/storm">How the storm came over the town</a></p>
<h2>What it costs</h2><p>{PARAGRAPHS[2]}</p>
<table><tr><th>Part</th><th>Cost</th></tr><tr><td>Posts</td><td>1.9</td></tr><tr><td>Deck</td><td>2.3</td></tr></table>
<blockquote><p>It is the face of our town, and it has been for a hundred years and more.</p></blockquote>
<p>{PARAGRAPHS[3]}</p>
<figure><img src="plan.png"><figcaption>The plan of the new pier, as shown on Tuesday.</figcaption></figure>
<ul><li>Work begins in May of the coming year.</li><li>It ends in the autumn, if the weather allows.</li></ul>
<p>{PARAGRAPHS[4]}</p></article></main>
<aside><figure><img src="x.jpg"><figcaption>Win a journey with our sponsor today.</figcaption></figure></aside>
<footer><p>Imprint, privacy, contact</p></footer><script>console.log("never")</script></body></html>"""

NEWS = HEAD + BODY
"""A page as newspapers have them."""
