//! Words that give page chrome away, by class: what a line is, and how far what it says reaches.
//!
//! The patterns match a line as `Line::folded` has it: in lower case, with plain quotation marks, dashes, arrows and
//! separators, so that `^` and `$` are the line's own ends. They see bytes: a set of this size would be slow in Unicode.
//! A pattern that a reporter's sentence could match is `Edge`: it counts only outside the body. All alternatives of a
//! pattern begin with `^`, or none does: see [`Table`].

use std::sync::LazyLock;

use regex::bytes::{RegexSet, RegexSetBuilder};

use super::Boilerplate;
use super::line::Line;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    pub why: Boilerplate,
    pub reach: Reach,
}

/// How far a cue reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Its own line, and that only above or below the body.
    Edge,
    /// Its own line, wherever it stands.
    Line,
    /// The line and the short lines that follow it.
    List,
    /// The line and what follows, until the story clearly goes on.
    Section,
    /// The line and all that follows, if most of the story stands above it.
    Close,
}

/// The cue that `line` gives; the one that reaches farthest if several do.
pub(super) fn find(line: &Line) -> Option<Cue> {
    let line_bytes = line.folded.as_bytes();
    let found = [&TABLE.opening, &TABLE.anywhere].into_iter().flat_map(|part| part.matches(line_bytes));
    let (_, cue) = found.max_by_key(|(row, cue)| (cue.reach as u8, *row))?;
    fits(line, cue).then_some(cue)
}

/// A label must be short; a long paragraph is chrome only where law or credits are its subject.
fn fits(line: &Line, cue: Cue) -> bool {
    match cue.reach {
        Reach::Section => line.words <= 40,
        Reach::Line | Reach::Edge | Reach::List | Reach::Close => {
            line.words <= 60 || matches!(cue.why, Boilerplate::Legal | Boilerplate::Credit)
        }
    }
}

/// Whether the line announces the piece's sources, which is part of the story's evidence and no chrome.
pub(super) fn announces_sources(folded: &str) -> bool {
    static SOURCES: LazyLock<RegexSet> = LazyLock::new(|| {
        set(&[
            r"^(?:our |the |main |primary |key )?(?:sources?|references|citations)(?: (?:include|used|consulted|cited|for this (?:story|article|report)))*:?$",
        ])
    });
    SOURCES.is_match(folded.as_bytes())
}

/// Whether the line opens or goes on with a newsletter's box in the middle of a story.
pub(super) fn opens_box(folded: &str) -> bool {
    static OPEN: LazyLock<RegexSet> = LazyLock::new(|| {
        set(&[
            r"^(?:skip past newsletter promotion|(?:sign up|subscribe)\b[^.]{0,80}$)",
            r"^(?:[a-z]+ ){0,3}newsletters?$",
            r"^(?:thanks|thank you) for (?:signing up|subscribing)",
        ])
    });
    OPEN.is_match(folded.as_bytes())
}

/// Whether the line is one that such a box ends with.
pub(super) fn closes_box(folded: &str) -> bool {
    static CLOSE: LazyLock<RegexSet> = LazyLock::new(|| {
        set(&[
            r"^privacy notice:|^after newsletter promotion|^(?:enter|type|provide) your e-?mail|^(?:your )?e-?mail(?: address)?(?: \*)?:?$",
            r"^by (?:signing up|subscribing|submitting|providing|entering|clicking)\b",
            r"\b(?:sent|delivered|straight|direct(?:ly)?) to your (?:inbox|e-?mail|phone)\b|^(?:thanks|thank you) for (?:signing up|subscribing)",
            r"\b(?:see|read) our privacy policy\b|\bunsubscribe at any ?time\b",
        ])
    });
    CLOSE.is_match(folded.as_bytes())
}

/// Patterns that must match at the head of a line die there for nearly every line; apart from the others they keep the
/// others' automaton small and are themselves done after a few bytes.
struct Table {
    opening: Part,
    anywhere: Part,
}

/// Some of the patterns, and per pattern its row among all and what it gives away.
struct Part {
    set: RegexSet,
    cues: Vec<(usize, Cue)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows = CLASSES.iter().flat_map(|(why, reach, patterns)| {
        let cue = Cue { why: *why, reach: *reach };
        patterns.iter().map(move |pattern| (*pattern, cue))
    });
    let (opening, anywhere): (Vec<_>, Vec<_>) =
        rows.enumerate().partition(|(_, (pattern, _))| pattern.starts_with('^'));
    Table { opening: Part::of(&opening), anywhere: Part::of(&anywhere) }
});

impl Part {
    fn of(rows: &[(usize, (&str, Cue))]) -> Part {
        let patterns: Vec<&str> = rows.iter().map(|(_, (pattern, _))| *pattern).collect();
        Part { set: set(&patterns), cues: rows.iter().map(|(row, (_, cue))| (*row, *cue)).collect() }
    }

    fn matches(&self, line: &[u8]) -> impl Iterator<Item = (usize, Cue)> {
        self.set.matches(line).into_iter().map(|index| self.cues[index])
    }
}

fn set(patterns: &[&str]) -> RegexSet {
    RegexSetBuilder::new(patterns)
        .unicode(false)
        .size_limit(1 << 26)
        .dfa_size_limit(1 << 26)
        .build()
        .expect("patterns of this file")
}

type Class = (Boilerplate, Reach, &'static [&'static str]);

const CLASSES: &[Class] = &[
    (Boilerplate::Navigation, Reach::Line, NAVIGATION),
    (Boilerplate::Navigation, Reach::Edge, NAVIGATION_AT_EDGES),
    (Boilerplate::Related, Reach::Section, RELATED_HEADINGS),
    (Boilerplate::Related, Reach::Line, RELATED_LINES),
    (Boilerplate::Prompt, Reach::Line, PROMPTS),
    (Boilerplate::Prompt, Reach::Edge, PROMPTS_AT_EDGES),
    (Boilerplate::Prompt, Reach::Close, COMMENTS),
    (Boilerplate::Credit, Reach::Line, CREDITS),
    (Boilerplate::Credit, Reach::Close, CLOSING_CREDITS),
    (Boilerplate::Credit, Reach::Edge, CREDITS_AT_EDGES),
    (Boilerplate::Legal, Reach::Line, LEGAL),
    (Boilerplate::Legal, Reach::Close, NOTICES),
    (Boilerplate::Legal, Reach::Edge, LEGAL_AT_EDGES),
    (Boilerplate::Label, Reach::Line, LABELS),
    (Boilerplate::Label, Reach::Edge, LABELS_AT_EDGES),
    (Boilerplate::Label, Reach::List, TAGS),
    (Boilerplate::Label, Reach::Close, END_NOTES),
];

const NAVIGATION: &[&str] = &[
    r"^(?:home|menu|main menu|search|skip to (?:main )?(?:content|navigation|search).*|jump to(?: (?:content|navigation)|: ?navigation,? ?search)|toggle (?:navigation|menu|search)|back to (?:top|home|news|all .*)|return to (?:top|homepage)|sitemap|site map|site index|e-?paper|log ?in|log ?out|sign ?in|sign ?up|sign ?out|register|my account|account|close|open menu|hamburger icon|show more|load more|see all|view all|next|previous|prev|older posts|newer posts|< .*|older entries|next (?:article|post|story)|previous (?:article|post|story)|loading\.*|go to (?:top|homepage)|expand|collapse|accessibility(?: links| help)?|all sections|browse|more)[ .:>+]*$",
    r"^(?:sign ?in|log ?in|sign ?up|register|subscribe)(?: or |/| \| )",
    r"^(?:home(?: ?page)?|news|world|front page) ?[>/] ?\S",
    r"^(?:you are here|you're here|you are in|breadcrumbs?|current location) ?:",
    r"^(?:https?://|www\.)\S+$",
    r"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|news|info|media|press|plus|city|tv|io|co|online|site|today|live|ru|de|fr|es|it|nl|eu|uk|us|ca|au|in|cn|jp|br|mx|ar|pl|se|no|fi|dk|ie|ch|at|be|pt|gr|tr|ua|il|za|ng|ke|nz|sg|hk|kr|id|ph|my|co\.[a-z]{2}|com\.[a-z]{2})$",
    r"^(?:this|the) (?:page|article|story|content) is (?:also )?available in\b",
    r"^from .{2,40}, the free\b.{0,60}$",
    r"^(?:read|also|available)(?: this)?(?: (?:article|story|page))?(?: available)? in (?:english|spanish|french|german|arabic|chinese|russian|portuguese|italian|turkish|hindi|urdu|persian|ukrainian|polish|japanese|korean)\b.{0,30}$",
];

const NAVIGATION_AT_EDGES: &[&str] = &[
    r"^(?:about(?: us)?|contact(?: us)?|contacts|advertise(?: with us)?|advertising|careers|jobs|help|help ?cent(?:re|er)|faqs?|newsroom|press|archives?|rss(?: feeds?)?|podcasts?|videos?|photos?|galler(?:y|ies)|live(?: tv| blog)?|watch(?: live| now)?|listen(?: live| now)?|weather|games|puzzles|crosswords?|obituaries|classifieds|horoscopes?|shop|store|events|newsletters?|sections?|topics|trending|latest|breaking news|apps?|mobile apps?|corrections|ethics|staff|our team|masthead|sitemap|feedback|donate|cookie (?:settings|preferences|policy)|manage (?:cookies|preferences|choices)|do not sell (?:or share )?my (?:personal )?(?:information|data|info))$",
    r"^(?:news|world|u\.?s\.?|uk|europe|asia|africa|americas|middle east|politics|business|economy|markets|money|finance|tech|technology|science|health|sports?|football|opinion|culture|arts|entertainment|lifestyle|life|style|travel|food|environment|climate|education|local|national|international|region|features|editorial|analysis|investigations?|crime|society|defen[cs]e|security|energy|law|media|religion|showbiz|celebrity|top news|news in (?:english|brief)|english|english edition|world news|us news|uk news)$",
];

const RELATED_HEADINGS: &[&str] = &[
    r"^[^a-z0-9]{0,12}(?:related|recommended|recommendations|suggested|sponsored|promoted|popular|trending|featured|similar|further|additional)(?: (?:news|stor(?:y|ies)|articles?|posts?|content|coverage|topics?|links?|reading|reads|videos?|items|headlines|searches|by|from|for you|this week|today|now|on|in|from the web))*[:.]?$",
    r"^(?:most|more) (?:read|popular|viewed|shared|commented|watched|clicked|recent|discussed|emailed|talked about)(?: (?:stories|news|articles|posts|in .{2,30}|on .{2,30}|today|this week|now))*:?$",
    r"^more (?:from|in|on|about|by|of|like|stories|news|articles|coverage|headlines|top stories|to read|reading|for you)\b[^.!?]{0,60}:?$",
    r"^(?:you (?:may|might|could)(?: also)?(?: like| be interested(?: in)?| enjoy| want to read)|if you liked this)(?: .{0,30})?[:.]*$",
    r"^(?:read|see|watch|discover|explore|find out|check out)(?: this| it)? (?:next|more|also|too):?$|^(?:read|see|watch):$",
    r"^(?:also read|read also|read more(?: (?:from|on|about|in) [^.!?]{1,50}| stories| news| here)?|see also|also see|must reads?|editors?'?s? (?:picks?|choice)|our picks|staff picks|top picks|top (?:stories|news|headlines|videos|reads)(?: .{0,30})?|(?:the )?latest(?: (?:news|stories|headlines|updates|posts|articles|videos|from .{1,40}|in .{1,40}|on .{1,40}))?|recent (?:news|posts|stories|articles|headlines|comments)|breaking(?: news)?|(?:news )?headlines|today's (?:headlines|top stories|news)|in other news|other (?:news|stories|articles|headlines)(?: .{0,30})?|what(?: to|'s) (?:read|watch) ?(?:next)?|up next|next up|in case you missed it|icymi|don't miss(?: it| this| out)?|from our partners|partner content|paid content|(?:from )?(?:around|across) the web|from the web|news from .{1,30}|video articles|related videos?|videos|latest videos?|video of the day|photo galleries|on this topic|explore (?:more|further)(?: .{0,40})?|follow this story|keep reading|continue reading|read next|want more\??|the bigger picture|in this (?:series|section|story)|special reports?|popular now|hot topics|trending(?: now| topics| stories)?|spotlight|you missed|discover more)[:.]*$",
    r"^(?:more|other|all|latest|recent) (?:posts|articles|stories|news) (?:by|from|in|on) .{1,50}$",
    r"^(?:stories|news|articles) (?:by|from|you may like|for you|we recommend)\b.{0,50}$",
    r"^(?:подробнее|читайте также|lea también|lire aussi|lesen sie auch|mehr zum thema|leggi anche|leia também)\b",
];

const RELATED_LINES: &[&str] = &[
    r"^(?:read more|read also|also read|see also|see more|read next|read|watch|watch now|watch live|related|related stor(?:y|ies)|related articles?|related:?|more|listen|don't miss|must read|must-read|recommended|in pictures|in photos|photos|video|explained|explainer|here's more|go deeper|opinion|more to read|most read|most popular|trending|most viewed|full story|learn more|analysis|background|context|see photos|live updates|gallery|editor's pick|on the blog|elsewhere)(?: (?:now|here|this|on this|next|also))? ?[:|>] ?\S.*$",
    r"^(?:read more|learn more|find out more|see more|read the full (?:story|article|report|text|statement)|full story|click here|tap here|watch the (?:full )?video|view (?:the )?(?:gallery|full|photos|more)|see (?:the )?(?:full|gallery|photos|all))\b.{0,80}$",
    r"^more (?:from|on|in) [^:.!?]{2,40}: \S",
    r"^discover more from\b.{0,80}$",
    r"^>+\s*\S",
    r"^\[?(?:read|watch|listen)(?: more)?\]?$|^\[(?:read|watch|listen|see|related|read more|also read): .{2,120}\]$",
];

const PROMPTS: &[&str] = &[
    r"^(?:sign up|subscribe)(?: now| here| today| free)? (?:for|to) [^.!?]{2,60}$",
    r"^(?:(?:free|our|daily|weekly|morning|evening|exclusive|the) )+(?:e-?mail )?(?:newsletters?|briefing|digest)$",
    r"\b(?:in|into|to|from) your inbox\b.{0,40}$",
    r"^privacy notice:",
    r"^(?:be the first to know|don't miss (?:a|an|any|out on)|stay (?:informed|connected|up to date|ahead|in the loop))\b[^.]{0,80}$",
    r"^(?:fund|support|back|protect|power|sustain) (?:(?:our|the|free|fearless|independent|local|public|quality|trusted|nonprofit|investigative|great|good|real) ){1,3}(?:journalism|news|reporting|media|press)\b[^.]{0,60}$",
    r"^(?:subscribe|subscriptions?|digital access|unlimited access|full access|get|try|start|join|become|give|only|just|from|first)\b[^.?]{0,40}(?:\$|£|€|usd|eur)? ?\d[\d.]*[^.?]{0,12}\b(?:a|per|/) ?(?:day|week|month|year|mo|wk|yr)\b.{0,30}$",
    r"^(?:sign up|subscribe)(?: now| here| today)? (?:for|to) (?:our|the|my|this)\b[^.]{0,60}$|^get (?:the|our) [^.]{2,50}\b(?:edition|briefing|brief|newsletter|digest|app)$",
    r"\bnever miss (?:our|a|an|the|any|another) (?:top |big |important )?(?:stor|update|post|news|article)",
    r"^(?:audio|narration|transcript|listen) by .{2,40}$",
    r"^(?:suscríbete|suscribirse|síguenos|te puede interesar|le puede interesar|ver también|abonnez-vous|suivez-nous|à lire aussi|jetzt abonnieren|folgen sie uns|seguici|iscriviti|inscreva-se|siga-nos|compartir|partager|teilen|condividi|compartilhar)\b.{0,100}$",
    r"\breader-supported (?:publication|journalism|newsletter)\b|\b(?:please )?consider (?:donating|making a (?:donation|contribution)|subscribing|becoming a|supporting (?:us|our|my|this|the work))\b|\bsupport (?:my|our) (?:work|journalism|reporting)\b",
    r"^(?:please )?donate (?:today|now|here|to)\b.{0,60}$|^did you (?:enjoy|like|find) this\b|^enjoy(?:ed|ing) (?:this|our|reading)\b.{0,80}$",
    r"^never miss (?:a|an|the|out)\b.{0,80}$|^receive (?:a|an|our|the|daily|weekly|breaking)\b.*\b(?:daily|weekly|newsletter|recap|e-?mail|inbox|alerts|digest|stories)\b.*$",
    r"^link copied!?$|^copied!?$|^pic\.twitter\.com/\S+$|^(?:https?://)?t\.co/\S+$|^ad feedback$|^follow:? (?:see|get)\b.{0,60}$|^ready for more\?$|^get the app$|^(?:view|show|see) (?:gallery|all posts|more posts|results|all results).{0,60}$|^no (?:result|results|posts|comments)(?: yet)?$",
    r"^add .{1,40} (?:on|to) google\b.{0,30}$",
    r"^(?:we|this (?:web)?site|our (?:web)?site|our partners|[a-z.]+\.[a-z]{2,4})(?: and our (?:\d+ )?(?:partners|vendors))? (?:uses?|values? your privacy|stores?).{0,60}\bcookies\b",
    r"\b(?:accept|allow|reject|manage|decline) (?:all|cookies|all cookies|choices|preferences|settings)\b.{0,60}$",
    r"^(?:your privacy|we value your privacy|cookie (?:notice|policy|consent|settings|preferences)|privacy (?:settings|preferences|notice)|manage (?:consent|cookies))\b.{0,80}$",
    r"^(?:sign up|sign-up|signup|subscribe|register|get|join)(?: now| today| here| free)?[,:!]? (?:to|for|with|up to|our|the)\b.*\b(?:newsletters?|mailing list|e-?mails?|inbox|alerts?|updates|briefing|digest|top stories|headlines|notifications|latest posts|latest news|your daily|morning read|free)\b",
    r"\b(?:delivered|sent|straight|direct(?:ly)?) (?:straight |directly |right )?(?:to|into) your (?:inbox|e-?mail|phone|door)",
    r"^(?:subscribe|sign up|register|join|follow|donate|support|become a (?:member|subscriber|supporter))(?: now| today| here| free| us)*[.!]?$",
    r"^(?:enter|type|provide) your e-?mail\b|^(?:your )?e-?mail(?: address)?(?: \*)?:?$|^thank you for (?:reading|subscribing|signing up|your (?:support|interest))\b.*$|^thanks for (?:reading|subscribing|signing up)\b.*$",
    r"^(?:already (?:a|have an?) (?:subscriber|member|account|subscription)|not a (?:subscriber|member)|have an account|don't have an account|create (?:a|an|your) (?:free )?account|sign in to (?:continue|read|comment|save)|log in to (?:continue|read|comment|reply)|subscribe to (?:continue|read|unlock|get|receive|our|the|access|leave)|subscribers? only|for subscribers|this (?:article|story|content) is (?:for|only|exclusive|reserved|available|free|locked)\b.{0,40}(?:subscribers|members)|to continue reading|continue reading|continue with|you have (?:reached|\d+|one|no) (?:your|free|more|articles?)|unlock (?:this|full|unlimited|access)|get (?:unlimited|full|instant) access|start your (?:free )?(?:trial|subscription)|try (?:it )?(?:free|for \S+)|free trial|gift this article|give this article)\b",
    r"^(?:by (?:continuing|clicking|signing up|subscribing|submitting|registering|proceeding|using|entering|providing|checking)\b.{0,80}\b(?:you|agree|accept|consent|acknowledge)\b)",
    r"^(?:share|tweet|pin|post|email|e-mail|print|save|send|copy|like|recommend|flip|bookmark|retweet|comment|react|download)(?: (?:this|it|on|via|to|by|with|the|us|full))*(?: (?:full|story|article|page|post|link|news|now|url|copied|facebook|twitter|x|whatsapp|telegram|reddit|linkedin|pinterest|email|e-mail|messenger|mail|friends?|pdf|a friend|clipboard|later|bluesky|threads|mastodon|tumblr|flipboard|pocket))*(?:[ |/,:()+-]+(?:share|tweet|pin|post|email|e-mail|print|save|send|copy|copied|like|recommend|via|on|to|this|page|article|story|link|facebook|twitter|x|whatsapp|telegram|reddit|linkedin|pinterest|messenger|mail|sms|bluesky|threads|mastodon|tumblr|flipboard|pocket|url|comment|comments|more|new|window|opens|in|click|rss|youtube|instagram|tiktok|font|size|and|or))*[ :!.]*$",
    r"^(?:facebook|twitter|x|whatsapp|telegram|reddit|linkedin|pinterest|instagram|youtube|tiktok|tumblr|messenger|bluesky|threads|mastodon|flipboard|rss|snapchat|viber|line|wechat|weibo|vk|odnoklassniki|email|e-mail|copy link|link copied|google news|google\+|apple news)(?:[ |/,&+-]+(?:and |or )?(?:facebook|twitter|x|whatsapp|telegram|reddit|linkedin|pinterest|instagram|youtube|tiktok|tumblr|messenger|bluesky|threads|mastodon|flipboard|rss|snapchat|email|e-mail|print|copy link|link|share|google news|vk))*$",
    r"^click to (?:share|email|print|tweet|copy|send|expand|enlarge|play|view|subscribe|follow|join)\b.{0,80}$",
    r"\(opens in (?:a )?new (?:window|tab)\)$",
    r"^(?:follow|like|find|join|connect with|add|watch|visit)(?: us| our| the| [a-z'.]+){0,4} (?:on|at|via) (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|tiktok|google(?: news)?|social media|apple news|bluesky|threads|mastodon|our (?:channel|page))\b.*$",
    r"^(?:share|like) this(?: (?:story|article|post|page|entry))?:?$|^like loading\.*$|^share(?:s|d)?:? ?\d*$|^\d+ (?:shares?|comments?|likes?|views?|retweets?|reactions?)\b.{0,20}$",
    r"^(?:have|has|got|do|did|are|were|know)(?: you)?(?: got| have| been| seen| know)? (?:a |an |any |something )?.{0,60}\b(?:story|tip|tips|news tip|photos?|video|information|confidential)\b.{0,40}\? ?(?:call|e-?mail|contact|write|send|tell|get in touch|let us|we|text|ring|whatsapp|message|share|click|drop)\b",
    r"^(?:got|have) (?:a |an )?(?:news )?(?:tip|story)\b.{0,80}$|^(?:send|submit|share|email|e-mail|tell) (?:us )?(?:your |a |us )(?:news|tips?|story|stories|photos?|videos?|letters?|comments?|thoughts|feedback|views|experiences?)\b.*$",
    r"\b(?:call|ring|contact|e-?mail|text|whatsapp) (?:our |the )(?:news ?(?:desk|room|team)|tip ?line|editors?|picture desk)\b",
    r"^(?:please )?(?:enable|turn on|activate|disable|turn off) (?:javascript|cookies|your ad|ad ?block|notifications)|^(?:your|this) browser (?:does|is|doesn't)\b|^(?:an )?ad ?blocker\b.{0,60}$",
    r"^(?:(?:story|article|report|content|post|video)? ?continues (?:below|after)\b.{0,60}|advertisements?(?: ?[-|:/] ?(?:scroll|continue|story|article|click|swipe|skip|tap)\b.{0,60})?|advert|ads?|sponsored(?: content| by .{1,40})?|promoted|paid (?:post|content|advertisement)|(?:this )?(?:ad|advertisement) (?:will|below|ends).{0,40}|scroll (?:down )?to continue\b.{0,60}|- ?advertisement ?-|remove ads|skip (?:ad|advert|past newsletter promotion|promotion).{0,30}|report (?:this )?ad(?:vertisement)?|after newsletter promotion|newsletter promotion)$",
    r"^(?:listen to|play|hear) (?:this|the) (?:article|story|audio|episode|podcast)\b.{0,60}$|^(?:listen|audio)(?: now)?(?: ?[(|-] ?\d+.{0,15})?$|^(?:your browser does not support|video player is loading|this video (?:can|is|could)|play video|watch the video).{0,80}$",
    r"^(?:download|get|install|try) (?:our|the) .{0,40}\bapp\b.{0,80}$|^(?:available|download|get it) on (?:the )?(?:app store|google play|itunes).{0,40}$",
    r"^(?:support|help(?: us)?(?: to)? (?:support|keep|fund|protect)|please (?:consider|support|donate|help)|donate|make a (?:donation|contribution)|contribute)\b.{0,40}\b(?:journalism|independent|reporting|newsroom|donat\w+|reader-supported|subscri\w+|member\w*|our work|us today|this (?:site|blog|work))\b",
    r"^(?:join|be part of) the (?:conversation|discussion|debate)\b.{0,80}$|^(?:show|view|read|see|hide|load|post|add|leave|write|submit)(?: (?:all|a|your|the|more))* comments?\b.{0,30}$|^what (?:do you think|are your thoughts)\b.{0,40}(?:comments?|below)\b.{0,40}$|^let us know\b.{0,60}(?:comments?|below)\b.{0,30}$",
    r"^(?:thanks?|thank you),? (?:for|you)\b.{0,40}\b(?:subscrib|sign|register|donat)\w*",
    r"^(?:set|make|add|choose) .{1,40} (?:as|to) (?:a |your )?(?:preferred source|homepage|favou?rites|home screen|google)\b.{0,30}$",
    r"^(?:font size|text size|a a a|increase font|decrease font|change (?:font|text) size|dark mode|light mode|reader view|print (?:this page|friendly)|save (?:article|story|for later)|add (?:to|as) (?:favou?rites|reading list|saved|bookmark).*|saved|unsave|bookmark|translate|copy(?: link| url)?|get (?:notified|alerts).{0,40}|turn on notifications|notifications?|enable notifications)$",
];

const PROMPTS_AT_EDGES: &[&str] = &[
    r"^support (?:the |us)?(?:[a-z'-]+ ?){0,3}$",
    r"^(?:print|digital|gift|home delivery) (?:subscriptions?|editions?)$|^subscriptions?$",
    r"^your (?:free |new )?(?:account|trial|subscription|session|membership)\b[^.]{0,60}$",
    r"\byou(?:r|'ll|'re|'d)?\b.*\b(?:our (?:journalism|reporting|readers|newsroom|team|community)|news coverage|ad-free|membership|subscribers?)\b",
    r"^comments? (?:have to|must|should|are|posted|may|will|on this)\b",
    r"\bcommunity (?:guidelines|rules|standards)\b|\bhouse rules\b",
    r"^(?:subscribe|sign up|sign-up|join|become|donate|support|follow|get|download|register|stay|never miss|be the first)\b.*\b(?:newsletters?|inbox|subscri\w+|members?|membership|journalism|updates|e-?mails?|informed|connected|telegram|channel|facebook|twitter|instagram|whatsapp|youtube|app|access|a beat|podcasts?|notified)\b",
    r"^(?:our |the )?(?:daily|weekly|morning|evening|free) (?:newsletter|briefing|digest|e-?mail)",
    r"\b(?:newsletters?|mailing list)\b.{0,60}$",
    r"^(?:contact|write to|e-?mail|reach|message|tweet|follow) .{2,60}(?:@\S+|\bon (?:twitter|x|facebook|instagram|bluesky|mastodon|linkedin|threads))",
    r"^you can (?:unsubscribe|opt out|change|also (?:follow|read|find)|follow|find|contact|reach)\b|^unsubscribe\b|^no thanks\b|^maybe later\b|^not now\b|^or$|^and$",
    r"^(?:this|our) (?:site|newsletter|journalism|work|reporting|story)\b.{0,60}\b(?:supported|funded|made possible|free|reader)",
    r"^(?:send|have) (?:us )?(?:a |your )?(?:question|comment|feedback|tip|correction|letter)s?\b|^(?:see|spot(?:ted)?|found|notice) (?:something wrong|an error|a mistake|a typo)|^report (?:an? )?(?:error|typo|mistake|correction)",
];

const COMMENTS: &[&str] = &[
    r"^(?:(?:reader |readers' |user |your |\d+ |no |all |top )?comments?(?: ?\(\d+\)| section| \d+)?|leave a (?:reply|comment|response).{0,60}|post a comment.{0,40}|add (?:a|your) comment.{0,40}|join the conversation|comments are (?:closed|off|disabled|moderated).{0,60}|\d+ (?:comments?|responses?|replies|thoughts?) (?:on|to)\b.*|your email address will not be published.*|be the first to comment.{0,30}|what do you think\?)$",
];

/// Credits that close the story: below them, the page speaks of itself.
const CLOSING_CREDITS: &[&str] = &[
    r"^[(\[]?(?:additional |with )?(?:reporting|writing|editing|edited|compiled|written|reported|production|research|graphics?|translation|translated|fact-checking|filming) (?:by|from) .+[)\].]?$",
    r"^[(\[](?:reporting|writing|editing|additional reporting|with (?:inputs?|files|reports?)|with .{2,60} (?:inputs|in [a-z]+))\b.*[)\]]?$",
    r"\bcontributed (?:to this (?:report|story|article)|reporting|from [a-z ]+)\b.{0,40}$",
    r"^(?:the )?(?:associated press|reuters|afp|agence france-presse|bloomberg|ap)(?:'s)? (?:writers?|reporters?|journalists?|correspondents?|video journalists?|photographers?|researchers?)\b.+\bcontributed\b",
    r"^(?:this|the) (?:story|article|report|post|piece|text|op-ed|column|item|analysis|essay|interview) (?:(?:was|has been|is|first|originally|also) )*(?:first |originally |also )?(?:published|appeared|posted|produced|republished|reprinted|reproduced|syndicated|supported|funded|made possible|sponsored|commissioned|co-published|fact-checked|reviewed|translated|written by|edited by|updated|corrected|adapted|provided|supplied|distributed|auto-generated|generated)\b.*",
    r"^(?:the post|post) .+ (?:first )?appeared first on\b",
    r"^(?:edited|fact-checked|copy-?edited|proofread|translated|illustrated|produced|additional research)(?: and .{3,20})? by:? .{2,80}$|^retrieved from \S",
    r"^(?:originally|first) (?:published|appeared|posted) (?:at|on|in|by)\b.+$",
    r"^our standards: |^the thomson reuters trust principles|^purchase licensing rights|^(?:republished|reprinted|reproduced) (?:with|by|under|from|courtesy)\b",
    r"^about the (?:authors?|writers?|contributors?|reporters?)\b.*$",
];

const CREDITS: &[&str] = &[
    r"^(?:authored|submitted|contributed|guest post|posted|syndicated|republished) by .{2,80}$",
    r"^.{1,60} \(@[a-z0-9_]+\)(?:[ ,].{0,40})?$",
    r"^[(\[]?(?:with )?(?:inputs?|files|additional reporting|reports?|material|contributions?|information) from (?:the )?(?:agenc(?:y|ies)|wire|[a-z' .&,/-]{2,80})[)\].]?$",
    r"^[(\[]?(?:photos?|photographs?|photography|images?|pictures?|pics?|illustrations?|graphics?|cover image|cover photo|featured image|lead image|main image|file photo|file image|file picture|credit|photo credit|image credit|picture credit|video credit|courtesy|video|screenshot|screengrab|cartoon|map|chart)(?: source| credits?| courtesy)? ?(?:[:/|]|©) ?\S.*$",
    r"^[(\[]?(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|video|cartoon|map|chart)(?: courtesy)?(?: by| courtesy of| via) [^.]{2,60}[)\]]?$",
    r"^[(\[]?(?:ap|afp|reuters|epa|efe|ansa|dpa|pa|upi|tass|xinhua|getty(?: images)?|pti|ani|ap photo|pa wire|zuma(?: press)?|shutterstock|alamy|istock|unsplash|pexels|pixabay|wikimedia(?: commons)?|imago|sipa|anadolu(?: agency)?|bloomberg|nurphoto|pool|handout|file|belga|keystone|kyodo|yonhap|canadian press|the canadian press|aap|ntb|ritzau|tt|cna|ians|upi photo|picture alliance|abaca|rex|corbis|flickr|nasa|u\.?s\.? (?:army|navy|air force|marine corps))(?: photo| images?| file photo| pool)? ?[/|] ?\S.{0,80}$",
    r"^(?:©|\(c\)|copyright) ?(?:ap|afp|reuters|epa|efe|getty|getty images|pa|ap photo|bloomberg|shutterstock|alamy)\b[^.]{0,60}$",
    r"^[a-z\x80-\xff.' -]{4,50} ?(?:/|\||via|for) ?(?:ap|afp|reuters|epa|efe|ansa|dpa|pa|upi|tass|xinhua|getty(?: images)?|pti|the new york times|pa wire|zuma|zuma press|shutterstock|alamy(?: stock photo)?|istock|unsplash|pexels|pixabay|wikimedia(?: commons)?|imago|sipa(?: usa)?|anadolu(?: agency)?|bloomberg|nurphoto|pool|handout|ap photo|associated press|the associated press)(?:[ /|].{0,40})?$",
    r"^(?:information|material|reporting) (?:for|in) this (?:story|article|report|briefing|piece|post)\b.{0,40}\b(?:found|obtained|sourced|gathered|taken|compiled|provided|drawn)\b",
    r"^(?:source|via|credit|h/t|hat tip): ?(?:[\w.'&/, -]{2,60})$",
    r"^(?:editor's|editors'|publisher's|author's) note: (?:this|the) (?:story|article|report|post|piece|version|headline|original|column|op-ed|views)\b.*$",
    r"^(?:image|photo|picture|figure|caption) ?(?:caption|description|source)?,? ?(?:\d+ of \d+|caption|source|copyright)\b.*$",
    r"^(?:cover|header|feature|featured) (?:image|photo|picture)\b.*$|^\d+ of \d+(?: \|.*)?$|^\[?(?:photo|image|video|gallery|slideshow|map|infographic)\]?$",
];

const CREDITS_AT_EDGES: &[&str] = &[
    r"^[^ ]+(?: [^ ]+){0,3} (?:reports|writes|covers)\b.*\b(?:joined|based in|previously|formerly|prior to)\b",
    r"^[^ ]+(?: [^ ]+){0,4} is an? .{0,60}\b(?:researcher|analyst|fellow|lecturer|writer|author|historian|economist|scholar|academic|professor|lawyer|consultant|activist)\b.{0,80}\b(?:based|at|in|with|who|of|for)\b",
    r"^(?:the )?(?:writer|author)s? (?:is|are) (?:an? |the )?\S.+$",
    r"^(?:about the (?:authors?|writers?|contributors?))\b.{0,20}$",
    r"^[a-z\x80-\xff.' -]{4,60} (?:is|was|has been|covers?|reports?|writes?) (?:an? |the |our |currently |about |on )?.{0,80}\b(?:reporter|correspondent|journalist|columnist|editor|staff writer|contributing writer|freelancer?|news ?desk|bureau chief|writer (?:for|at|based|with|in)|contributor|columns?|blogger|fellow at|senior fellow|author of|policy analyst|professor (?:of|at)|for (?:the )?(?:associated press|reuters|bloomberg))\b.*$",
    r"^(?:follow|contact|reach|email) (?:him|her|them|me|the (?:author|writer|reporter)|[a-z\x80-\xff.'-]+(?: [a-z\x80-\xff.'-]+)?) (?:on|at|via|@)\b",
    r"^(?:reuters|ap|afp|the associated press|associated press|bloomberg|pti|ani|ians|xinhua|tass|dpa|upi|agencies|efe|ansa|epa|getty(?: images)?|ap photo|shutterstock|alamy(?: stock photo)?|istock|unsplash|pexels|pixabay|wikimedia(?: commons)?|imago|pa media|pa wire|anadolu(?: agency)?|handout|supplied|file photo|file|wire services?|staff(?: reporter| writer)?s?|news ?desk|web desk|agency report|staff report)\.?$",
    r"^(?:twitter|email|e-?mail|tel|phone|fax): ?\S+",
    r"^\(?(?:reuters|ap|afp|pti|ani|dpa|upi|cnn|bbc|[a-z]{2,5}/[a-z]{2,5})\)?$",
];

const LEGAL: &[&str] = &[
    r"^(?:copyright|©|\(c\)|&copy;)(?: ?(?:©|\(c\)|copyright|by))* ?[a-z\x80-\xff]",
    r"\b(?:may|must|can) ?not be (?:published|reproduced|copied|republished|redistributed|reprinted|distributed)\b.*\b(?:broadcast|rewritten|redistributed|reproduced|distributed|permission|consent|form|whole|part|transmitted|used)\b",
    r"^(?:terms (?:of|and) (?:use|service|sale|conditions)|terms & conditions|terms|privacy(?: policy| notice| statement| cent(?:re|er))?|cookie (?:policy|notice|statement)|legal(?: notice| information)?|imprint|impressum|disclaimer|disclosure|accessibility(?: statement)?|code of (?:ethics|conduct)|editorial (?:policy|guidelines|standards|code)|ethics policy|corrections? policy|complaints(?: policy| procedure)?|modern slavery.*|licen[cs]ing|content licensing|reprints(?: & permissions)?|rights & permissions|ad ?choices|your (?:us state )?privacy (?:rights|choices)|california (?:residents|notice|privacy).*)$",
    r"^(?:use|access|continued use|your use) (?:of|and|to)\b.{0,60}\b(?:site|website|service|page)\b.{0,60}\b(?:constitutes|signifies|means|is subject|indicates)\b",
    r"^(?:disclaimer|disclosure|full disclosure|legal disclaimer|risk (?:warning|disclosure)|important (?:notice|disclosure)|forward-looking statements|safe harbou?r(?: statement)?)(?: ?[:.-].*)?$",
    r"^(?:this|the) (?:article|post|story|content|material|information|site|website|page|report|document|publication|column|blog)\b.{0,80}\b(?:may contain|does not (?:constitute|represent|reflect|necessarily)|is (?:not|for) (?:intended|meant|informational|educational|general|financial|a substitute|an offer|to be (?:construed|taken)|provided)|is provided|is intended|is protected|should not be (?:construed|taken|considered|relied)|contains (?:affiliate|forward-looking|statements)|represents? (?:the|only))\b",
    r"\b(?:we|i) (?:may|might|could|will)? ?(?:earn|receive|get|make)\b.{0,40}\b(?:commission|affiliate|compensation|small fee|percentage of)\b|\baffiliate (?:links?|commission|programs?|partners?)\b",
    r"^(?:registered (?:in england|office|number|company|charity)|company (?:number|registration|no)|issn\b|isbn\b|vat (?:number|reg)|charity (?:number|no)|a company registered|published by .{2,60}(?:ltd|limited|inc|llc|gmbh))",
    r"^this site (?:is protected|uses akismet)\b",
    r"\bprotected by (?:recaptcha|copyright|international copyright|akismet)\b",
    r"^(?:licen[cs]ed under|this work is licensed|creative commons|republish (?:this|our)|this article is republished|you (?:may|can|are free to) republish)\b",
    r"^(?:all|any) (?:content|contents|material|materials|images|photos|text|information|articles|opinions|views|data|market data|quotes|times)\b.{0,60}\b(?:on this|posted|published|provided|displayed|delayed|contained|protected|copyright|is the|are the|©)\b",
    r"^(?:quotes|market data|stock quotes|prices|data) (?:are |is )?(?:delayed|provided|displayed|supplied)\b|^(?:powered|hosted|designed|developed|built|created|website|site|theme) (?:by|with)\b.{0,60}$",
    r"^part of (?:the )?.{2,60}(?:network|group|media|corp\w*)\.?$",
    r"^(?:fact-check|our) (?:policy|corrections?|mission|standards)\b.{0,60}$|^we (?:strive|aim|are committed) .{0,60}\b(?:accuracy|errors?|corrections?|standards)\b",
];

/// A copyright line closes the story: the small print follows it.
const NOTICES: &[&str] = &[
    r"^(?:copyright|©|\(c\)|&copy;)(?: ?(?:©|\(c\)|copyright|by))*,? ?\d{4}",
    r"^(?:\d{4}-?(?:\d{4})? )?©",
    r"© ?(?:copyright )?(?:\d{4}|[a-z\x80-\xff].{0,60}\d{4})\b.*$",
    r"\ball rights reserved\b|\btodos los derechos reservados\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btutti i diritti riservati\b",
];

const LEGAL_AT_EDGES: &[&str] = &[
    r"\b(?:terms of (?:use|service)|terms and conditions|privacy policy)\b.{0,40}\b(?:and|&|,|\||apply|apply\.)",
    r"\b(?:views?|opinions?)\b.{0,60}\b(?:expressed|contained|stated|presented|are those)\b.*\b(?:do not|does not|don't|are those|are (?:the )?(?:author|writer|his|her|their|solely)|not necessarily|belong|author's own|his own|her own|their own)\b",
    r"\bnot (?:an? |intended as an? |meant as |to be (?:construed|taken|considered) as )?(?:financial|investment|medical|legal|professional|tax|trading|a recommendation)(?: (?:advice|recommendation|to buy|or|and|,|counsel|guidance))+\b",
    r"\b(?:for|is for|are for) (?:informational|educational|information|general information|entertainment)(?: and (?:educational|informational|entertainment))? purposes\b",
    r"\b(?:not|isn't|cannot be held|shall not be|accepts? no|assumes? no|takes? no|bears? no|disclaims?)(?: be)?(?: held)? (?:responsib(?:le|ility)|liab(?:le|ility))\b.{0,80}\b(?:content|contents|use|errors?|accuracy|information|external|third|material|loss|damages?|contributing|omissions|user|sites?|links?)\b",
    r"\b(?:registered )?trademarks?\b.*\b(?:property|owners?|registered|belong)\b",
    r"^(?:the )?(?:author|authors|writer|writers|contributors?|we|i) (?:has|have|holds?|owns?|does not|do not|is not|are not) (?:no |not |any |a |an |in )?.{0,40}\b(?:position|positions|securities|shares|licen[cs]es?|stocks?|interest|affiliation|affiliations|funding|business relationship)\b",
    r"\b(?:reproduction|republication|copying|redistribution)\b.{0,60}\b(?:prohibited|forbidden|not allowed|not permitted|without (?:written |prior |express )*(?:permission|consent))\b",
    r"\bpast performance\b|\bdo your own research\b|\bdo additional research\b",
    r"\bdo(?:es)? not necessarily (?:reflect|represent)\b|\breflects? the (?:opinions?|views?) of the author\b",
];

const LABELS: &[&str] = &[
    r"^(?:for immediate release|(?:press|news|media) (?:release|statement|advisory|alert|notice|note)|media release|statement (?:to|for) the (?:media|press)|press statement|(?:strictly )?embargoed? (?:until|till|for|to)\b.{0,80}|not for (?:immediate )?(?:release|publication|distribution)\b.{0,60}|news from .{2,60}|communiqué|communique)[:.! ]*(?:[-|:].{0,60})?$",
    r"^(?:last |first )?(?:published|updated|posted|modified|created|issued|released|date|publication date|last update|last modified|time|uploaded|revised|reviewed)(?: (?:on|at|date|by|online))* ?[:|-]? ?(?:on |at )?(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? ?)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yesterday|today|an? (?:minute|hour|day|week|month|year)).{0,90}$",
    r"^(?:about )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|m|d|days?|weeks?|months?|mos?|years?|yrs?) ago\b.{0,60}$|^just now$|^yesterday(?: at .{1,20})?$|^(?:today|yesterday),? (?:at )?\d.{0,15}$",
    r"^(?:reading time:? ?|estimated reading time:? ?|time to read:? ?)?\d+ ?(?:-| )?(?:min(?:ute)?s?|mins?)\.? ?(?:to )?(?:read|reading|listen|watch)?(?: time)?\b.{0,20}$",
    r"^(?:estimated |average )?reading time\b.{0,30}$",
];

const LABELS_AT_EDGES: &[&str] = &[
    r"^(?:breaking|breaking news|exclusive|live|developing(?: story)?|updated?|just in|watch|video|sponsored|premium|subscriber exclusive|free|new|opinion|op-ed|editorial|commentary|comment|column|letters?|guest (?:post|essay|column)|analysis|explainer|explained|interview|feature|long ?read|review|fact[- ]check|news analysis|special report|investigation|profile|podcast|q&a|press|top story|cover story|in depth|in focus|summary|key (?:points|takeaways|facts)|highlights|at a glance|takeaways|perspective|blog|a-? ?a\+|staff report|dateline)[:!]?$",
    r"^(?:author|authors|writer|reporter|editor|date|section|location|source|agency|edition|issue|volume|vol\.|no\.|city|place|region|country)s?: ?\S.{0,80}$",
    r"^(?:english|international|us|uk|asia|global|weekend|print|digital|sunday|daily|morning|evening) edition$",
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,40}\d{4}.{0,30}$",
];

const TAGS: &[&str] = &[
    r"^(?:tags?|tagged(?: under| in| with| as)?|topics?|categor(?:y|ies)|keywords?|filed (?:under|in)|posted in|labels?|(?:read )?more on these topics|subjects?|in this article|mentioned in this (?:article|story)|hashtags?|related (?:topics|tags))(?: ?:.*)?$",
    r"^(?:#[a-z\x80-\xff0-9_]+[ ,]*)+$",
];

const END_NOTES: &[&str] = &[
    r"^[(\[]?(?:###?|ends?|-ends-|- ?ends ?-|-?30-?|# # #|end of (?:statement|release|story|article|text)|\[ends\])[)\]]?$",
    r"^(?:notes? (?:to|for) (?:the )?(?:editors?|journalists|news editors?|media)|editors?'? notes?|note to (?:editors?|newsrooms))[:.]?$",
    r"^(?:(?:press|media|public relations|pr|news|investor|journalist)s?(?: and (?:media|press|investor))? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|queries|relations|department|officer|team)|contacts?(?: information| details| for (?:the )?(?:media|press|journalists))?|for (?:more|further|additional|media|press|interview) ?(?:information|details|inquiries|enquiries|queries|requests)?,? ?(?:please )?(?:contact|call|visit|e-?mail|see|write)?|spokes(?:person|man|woman))(?: ?[:.].*| \S+@\S+.*)?$",
    r"^for (?:more|further|additional) (?:information|details)\b.{0,30}\b(?:contact|call|visit|e-?mail|see|go to)\b.*$",
];
