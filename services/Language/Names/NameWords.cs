using System.Collections.Frozen;

namespace FactCheck.Language.Names;

/// <summary>Words by which the bearer of a name is told.</summary>
internal static class NameWords
{
    /// <summary>What a person is called in front of the name.</summary>
    private static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister deputy foreign defense defence interior finance health justice education secretary chancellor premier " +
        "ambassador envoy governor mayor senator sen rep representative congressman congresswoman mp general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm commander " +
        "chief director chairman chairwoman chair spokesman spokeswoman spokesperson king queen prince princess pope archbishop bishop cardinal rabbi imam ayatollah sheikh judge justice attorney " +
        "speaker leader head editor ceo coach detective inspector superintendent constable officer private former acting outgoing then assistant under undersecretary state press hon rev emir sultan " +
        "analyst economist professor diplomat author activist journalist lawyer tsar emperor taoiseach commissioner delegate negotiator founder");

    /// <summary>What bodies are called.</summary>
    private static readonly FrozenSet<string> Bodies = Set(
        "ministry department university college school bank party committee agency corp corporation inc ltd llc plc army navy forces force council union organization organisation association institute " +
        "court commission parliament congress senate police hospital church company group times post news journal herald tribune guardian telegraph authority office service services fund board " +
        "foundation federation league club nations government embassy command brigade brigades bureau center centre movement front network press television tv radio airlines airways industries holdings " +
        "images society alliance coalition assembly cabinet guard battalion division administration directorate secretariat tribunal team united international trust partners motors energy media consulate");

    /// <summary>What places are called.</summary>
    private static readonly FrozenSet<string> Sites = Set(
        "strip city river mountains street avenue road island islands province county valley sea bay airport square peninsula coast region lake mount beach hills desert bridge canal strait heights " +
        "district village port harbour harbor park forest oblast ocean gulf camp crossing border airbase base");

    /// <summary>Capitalised in the middle of a sentence, and yet no name.</summary>
    private static readonly FrozenSet<string> Ordinary = Set(
        "i i'm i've i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm edt est gmt utc bst cet pst pdt ok god mr mrs ms");

    /// <summary>Words that open sentences; at its beginning, a capital says nothing about them.</summary>
    private static readonly FrozenSet<string> Openers = Set(
        "the a an this that these those he she it we they i you his her its their our my in on at but and or so as if when while after before since for from with without now then there here however " +
        "meanwhile although though because both some many most several no not what why how who where earlier later last next nearly about more another other once by to under over until despite also " +
        "such each every all among officials police yesterday today tomorrow still yet let according following amid during between against around across along behind beyond beside besides into onto " +
        "upon within per via than instead thus hence therefore moreover furthermore otherwise nevertheless indeed perhaps maybe even only just never always often sometimes soon again almost " +
        "one two three four five six seven eight nine ten dozens hundreds thousands millions half first second third new old good great local national critics experts analysts residents witnesses " +
        "authorities people men women children news images image photo video related read share watch live breaking updated published story stories sources source data figures please have has had is " +
        "are was were do does did can could will would should may might must been being give given take taken make made see seen look come go get say says said tell told ask asked call called here's " +
        "it's that's there's he's she's they're we're you're don't didn't can't won't isn't aren't wasn't i'm i've");

    public static bool IsTitle(string lower) => Titles.Contains(lower);

    public static bool IsBody(string lower) => Bodies.Contains(lower);

    public static bool IsSite(string lower) => Sites.Contains(lower);

    public static bool IsOrdinary(string lower) => Ordinary.Contains(lower);

    /// <summary>Whether the word, opening a sentence, is most likely no name: a function word, an adverb or a participle.</summary>
    public static bool IsOpener(string lower) => Openers.Contains(lower)
        || (lower.Length > 5 && (lower.EndsWith("ly", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal) || lower.EndsWith("ed", StringComparison.Ordinal)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
