using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>Verbs that report what somebody says.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Any = Set(
        "said says say stated states state told tells tell added adds add announced announces announce claimed claims claim confirmed confirms reported reports report revealed reveals disclosed " +
        "discloses declared declares noted notes mentioned mentions explained explains argued argues asserted asserts alleged alleges acknowledged acknowledges admitted admits denied denies insisted " +
        "insists warned warns wrote writes testified testifies tweeted posted estimated estimates found finds showed shows show indicate indicated indicates suggested suggests concluded concludes remarked " +
        "observed stressed stresses emphasized emphasised underlined pointed recalled replied responded reiterated maintained maintains contended believes believe believed thinks think thought " +
        "pledged vowed promised predicted predicts expects expected proposed urged complained commented quoted conceded lamented boasted asked accused conveyed informed clarified hinted specified");

    /// <summary>Those that need no "that" or quotation to open what is said.</summary>
    private static readonly FrozenSet<string> Bare = Set(
        "said says say stated claimed claims claim added adds insisted insists argued argues believes believe believed thinks think alleged alleges warned warns reported confirmed announced estimated estimates testified");

    /// <summary>Those with which a document tells without "that": "data show prices rose".</summary>
    private static readonly FrozenSet<string> Showing = Set("show shows showed found finds suggest suggests suggested indicate indicates indicated");

    /// <summary>Those that may stand behind a quotation with the speaker after them.</summary>
    private static readonly FrozenSet<string> Inverting = Set(
        "said says stated added adds wrote writes explained announced declared noted argued insisted reported warned remarked replied asked claimed tweeted told concluded");

    /// <summary>Those whose person is told something: "told reporters that …".</summary>
    private static readonly FrozenSet<string> WithHearer = Set("told tells tell informed reminded assured warned conveyed");

    /// <summary>Whether the word, in lower case, reports speech or thought.</summary>
    public static bool IsCue(string lower) => Any.Contains(lower);

    public static bool IsBare(string lower) => Bare.Contains(lower);

    public static bool IsShown(string lower) => Showing.Contains(lower);

    public static bool MayInvert(string lower) => Inverting.Contains(lower);

    public static bool HasHearer(string lower) => WithHearer.Contains(lower);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
