using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>Words that say that somebody says, thinks or wants something, by what must stand with them to mean that.</summary>
internal static class ReportingWords
{
    /// <summary>Verbs that report whatever their object is.</summary>
    private static readonly FrozenSet<string> Verbs = Set(
        "say tell ask add write report suggest announce argue accuse tweet retweet criticize criticise claim declare note vow acknowledge state admit explain propose conclude pledge blast cite promise confirm question " +
        "recall urge reveal praise insist express blame complain denounce remark reply remind reiterate emphasize emphasise stress advocate lament decry condemn applaud slam deride lambaste assail tout boast " +
        "allege deny apologize apologise mock joke quip voice concede imply assert contend testify describe dub recount predict forecast estimate warn disclose indicate mention comment assure endorse oppose " +
        "plead reject dismiss deem bemoan hint observe caution counter echo clarify underline underscore specify speculate profess quote hail salute ridicule rebuke scold chide berate defend " +
        "proclaim pronounce reaffirm affirm posit opine muse muse gripe grumble protest object exclaim shout yell scream whisper murmur mutter chant retort rejoin interject crow gush vouch swear fume rail " +
        "recommend counsel encourage implore beg beseech exhort mention cheer laud commend credit castigate skewer bash label characterize characterise portray liken invoke " +
        "refer hope worry fear doubt suspect resent favor favour prefer dispute label discuss attack back support challenge reference outline chastise brand blame voice tweet parrot disavow repudiate renounce laud espouse " +
        "champion admire detest despise deplore bristle trumpet contradict corroborate rebut refute disagree concur respond cite explain recite narrate relay convey pooh-pooh " +
        "thank welcome highlight congratulate trash pan spotlight bemoan articulate propound downplay minimize minimise overstate understate exaggerate equate rebuff repeat pitch taunt heckle grill debunk lampoon vilify demonize demonise malign disparage belittle celebrate compare");

    /// <summary>Verbs that report when a clause, an infinitive or a quotation hangs on them.</summary>
    private static readonly FrozenSet<string> WithClause = Set(
        "think believe know maintain advise find show see reply demonstrate expect learn decide determine realize realise understand remember agree refuse decline threaten plan intend want wish seek seem appear ask post email read continue respond " +
        "answer repeat demand request discover wonder figure imagine guess suppose forget notice hear recognize recognise conclude demonstrate illustrate signal estimate calculate assume reckon fancy concur " +
        "consider call begin interrupt volunteer write advertise document record judge rule hold charge order warn warrant inform notify brief convince persuade reassure instruct finish conclude reflect joke sigh laugh smile " +
        "lie spell elaborate project anticipate foresee envision envisage aim vote offer try like love hate need fail stipulate reason urge swear agonize ponder debate consider resolve choose opt promise preach teach argue relate tease sense");

    /// <summary>Verbs whose bare infinitive tells an act rather than a wish.</summary>
    private static readonly FrozenSet<string> NotWithInfinitive = Set("go begin continue try fail need like love hate show find learn read call vote offer help go forget choose hear see order");

    /// <summary>Verbs that report with "as": "view him as", "see it as".</summary>
    private static readonly FrozenSet<string> WithAs = Set("view see regard describe cast paint cite identify recognize recognise portray dismiss interpret characterize characterise hail praise denounce");

    /// <summary>Verbs with a preposition of their own.</summary>
    private static readonly FrozenSet<string> WithPreposition = Set(
        "point:to point:out call:for call:on call:out talk:about speak:about speak:of refer:to allude:to complain:about ask:about ask:for push:for press:for insist:on agree:with disagree:with object:to think:of " +
        "apologize:for apologise:for plead:for vote:for argue:for argue:against warn:against warn:of go:after go:on double:down lay:out sum:up seize:on draw:on focus:on know:about debate:about campaign:for comment:on hint:at lash:out rail:against vouch:for dream:of boast:of boast:about worry:about " +
        "respond:to argue:with side:with protest:against wait:for");

    /// <summary>Verbs that report together with their particle: "point out", "shoot back".</summary>
    private static readonly FrozenSet<string> Phrasal = Set(
        "point:out lay:out spell:out call:out set:out speak:out lash:out rule:out cry:out read:out single:out figure:out find:out make:out shoot:back fire:back hit:back push:back write:back play:down play:up talk:up sum:up bring:up " +
        "speak:up shrug:off brush:off laugh:off wave:off weigh:in chime:in cut:in break:in put:forward put:forth go:on blurt:out sound:off open:up");

    /// <summary>Verbs that say what somebody wants by their object: "want a recount".</summary>
    private static readonly FrozenSet<string> WithWish = Set("want seek expect desire crave order");

    /// <summary>Verbs of the mind: "I think" and "you know" hedge or ask; they tell nobody's word.</summary>
    private static readonly FrozenSet<string> Mental = Set("think believe know guess suppose hope want feel wish see hear understand remember imagine agree need mean find expect doubt wonder love like hate");

    private static readonly FrozenSet<string> Nouns = Set(
        "claim statement suggestion assertion warning promise pledge belief view hope fear concern criticism call request demand complaint accusation allegation opposition support endorsement insistence " +
        "remark announcement denial argument assessment prediction estimate description desire wish opinion contention acknowledgment acknowledgement admission objection condemnation praise vow threat " +
        "assurance reply declaration recommendation conviction doubt expectation skepticism scepticism disagreement finding conclusion explanation revelation observation preference attack emphasis comparison critique depiction portrayal");

    private static readonly FrozenSet<string> Adjectives = Set(
        "skeptical sceptical confident angry sure aware worried concerned convinced optimistic pessimistic supportive critical hopeful eager glad proud afraid certain doubtful reluctant unwilling willing ready happy upset " +
        "inclined adamant unhappy pleased disappointed frustrated grateful wary cautious clear dismissive furious outraged surprised shocked excited");

    /// <summary>The verb's plain form.</summary>
    public static string Lemma(string lower) => Irregular.TryGetValue(lower, out var lemma) ? lemma : Regular(lower);

    public static bool IsVerb(string lemma) => Verbs.Contains(lemma);

    public static bool TakesClause(string lemma) => WithClause.Contains(lemma);

    /// <summary>Whether the verb reports where its subject is a document: "the poll shows a lead".</summary>
    public static bool IsShown(string lemma) => lemma is "show" or "find" or "document" or "list" or "put" or "give" or "record" or "estimate" or "project";

    public static bool IsPhrasal(string lemma, string particle) => particle.Length > 0 && Phrasal.Contains($"{lemma}:{particle}");

    public static bool IsWish(string lemma) => WithWish.Contains(lemma);

    public static bool IsMental(string lemma) => Mental.Contains(lemma);

    public static bool TakesInfinitive(string lemma) => !NotWithInfinitive.Contains(lemma);

    public static bool TakesAs(string lemma) => WithAs.Contains(lemma);

    public static bool TakesPreposition(string lemma, string preposition) => WithPreposition.Contains($"{lemma}:{preposition}");

    public static bool IsNoun(string lower) => Nouns.Contains(lower) || (lower.EndsWith('s') && (Nouns.Contains(lower[..^1]) || lower.EndsWith("ies", StringComparison.Ordinal) && Nouns.Contains(lower[..^3] + "y")));

    public static bool IsAdjective(string lower) => Adjectives.Contains(lower);

    private static readonly FrozenDictionary<string, string> Irregular =
        ("said:say sent:send told:tell thought:think knew:know known:know saw:see seen:see felt:feel wrote:write written:write found:find shown:show spoke:speak spoken:speak gave:give given:give meant:mean heard:hear " +
        "held:hold went:go gone:go put:put began:begin begun:begin swore:swear sworn:swear foresaw:foresee understood:understand forgot:forget forgotten:forget read:read taught:teach chose:choose chosen:choose " +
        "sought:seek cast:cast dying:die lying:lie lied:lie spelled:spell replied:reply denied:deny implied:imply testified:testify specified:specify clarified:clarify worried:worry notified:notify identified:identify " +
        "decried:decry cried:cry laid:lay led:lead has:have had:have is:be are:be was:be were:be been:be made:make paid:pay stood:stand took:take taken:take")
        .Split(' ').Select(pair => pair.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> All =
        Verbs.Concat(WithClause).Concat(WithAs).Concat(WithWish).Concat(WithPreposition.Concat(Phrasal).Select(pair => pair[..pair.IndexOf(':')])).ToFrozenSet(StringComparer.Ordinal);

    private static string Regular(string lower)
    {
        foreach (var plain in Candidates(lower))
            if (All.Contains(plain))
                return plain;
        return Candidates(lower).Last();
    }

    private static IEnumerable<string> Candidates(string lower)
    {
        yield return lower;
        foreach (var ending in (string[])["ies", "ied", "ing", "ed", "es", "d", "s"])
        {
            if (!lower.EndsWith(ending, StringComparison.Ordinal) || lower.Length < ending.Length + 2)
                continue;
            var stem = lower[..^ending.Length];
            if (ending is "ies" or "ied")
                yield return stem + "y";
            if (ending is "ing" or "ed")
            {
                yield return stem + "e";
                if (stem.Length > 3 && stem[^1] == stem[^2])
                    yield return stem[..^1];
            }
            yield return stem;
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
