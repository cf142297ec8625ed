using System.Buffers;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion.Articles;

/// <summary>Tells, from its words, a line that newsrooms set around an article from one of the article.</summary>
/// <remarks>English, and only for short lines: a sentence of the article may begin with the same words.</remarks>
internal static partial class Boilerplate
{
    private const int LongestLine = 400; // characters
    private const int LongestHeading = 60;
    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // One of these is in every line that AnyPlace() finds; to look for them first is what makes a page cheap.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["newsletter", "inbox", "alert", "update", "podcast", "channel", "mail", "@", "cookies", "rights reserved", "may not be", "permission", "affiliate", "commission",
         "credit", "photo", "image", "picture", "courtesy", "source"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line asks, offers, or says who made the page.</summary>
    internal static bool IsLine(string text) =>
        text.Length <= LongestLine && (Start().IsMatch(text) || (text.AsSpan().ContainsAny(Signs) && AnyPlace().IsMatch(text)) || !text.Any(char.IsLetterOrDigit));

    /// <summary>Whether what follows this heading leads to other pages.</summary>
    internal static bool IsHeadingOfOthers(string text) => text.Length <= LongestHeading && Others().IsMatch(text);

    [GeneratedRegex("""
        ^(?:(?:advertisements?|sponsored(\ content)?|loading(\.\.\.|…)?|back\ to\ top|skip\ to\ .{1,30}|share(\ this)?(\ (article|story|post|page))?(\ on\ .{1,20})?:?|print|email|
          comments?|(leave|post|add)\ a\ comment|no\ comments(\ yet)?|view\ comments|\d+\ comments?|photos?|video|play\ video|watch|close|menu|search|topics?:?|tags?:?|
          filed\ under:?.{0,80}|x)$
        |newsletters?\b.{0,20}$|stay\ (connected|informed|in\ touch)\b.{0,30}$|don['’]t\ miss\b.{0,40}$|share\ (this|on)\b.{0,20}$|follow\ us\b.{0,30}$
        |(sign|log)\ (up|in|on)\b.{0,150}$
        |(subscribe|sign\ up)\b.{0,250}$
        |(get|receive)\ .{0,80}(inbox|newsletters?|alerts?|e-?mail)\b
        |(follow|like|join|find|connect\ with)\ .{0,80}\b(on|at)\ (twitter|facebook|instagram|linkedin|youtube|whatsapp|telegram|x\b|@)
        |(have|got)\ (a|any)\ (news\ )?(tip|story|question)s?\b
        |(read|see|watch|listen|learn|click|tap)\ (more|also|next|now|here|this|full|the\ full|all|related)\b\s*[:>»→.]?.{0,120}$
        |(related|more\ from|more\ on|also\ on|also\ read|also\ see|see\ also|don't\ miss|must\ read|up\ next|read|watch|listen|recommended|most\ read|most\ popular|
          editor's\ note|trending)\b\s?[a-z\ ]{0,20}:
        |copyright\b|©|\(c\)
        |\(?(additional\ )?(reporting|writing|editing|compiled|edited)\ by\b.{0,300}\)?$
        |(photo|photograph|image|picture|video|illustration|graphic|file\ photo)s?(\ (credit|by|via|courtesy|source)s?)?\s?:
        |(photo|image|picture|photograph|illustration)s?\ (by|via|courtesy\ of|credit)\b.{0,80}$
        |(getty\ images|shutterstock|ap\ photo|reuters)\b.{0,60}$
        |(last\ )?(updated|published|posted|modified|created|first\ published)\b\s?(on|at|:)?\s?.{0,15}\d.{0,60}$
        |by\ (?-i:\p{Lu}[\p{L}.'’-]*\s?){1,4}(,?\ (and|&)\ (?-i:\p{Lu}[\p{L}.'’-]*\s?){1,4})?([|•·—-].{0,60}|,\ .{0,40}\b(editor|correspondent|reporter|writer|staff|press|news|times|post)\b.{0,20})?$
        |this\ (article|story|post|content)\ (was\ )?(originally|first)\ (appeared|published|ran)\b.{0,200}$
        |(if\ you|we)\ .{0,80}\b(affiliate|commission)\b
        |\d{1,2}:\d{2}\s?(a\.?m\.?|p\.?m\.?)?\b.{0,30}$)
        """, Options)]
    private static partial Regex Start();

    [GeneratedRegex("""
        \b(sign\ up|subscribe|register)\ (for|to|now|today|here)\b.{0,120}\b(newsletters?|inbox|alerts?|updates?|podcasts?|channel|e-?mails?)\b
        |\b(delivered|straight|right)\ .{0,20}\binbox\b
        |\b(can|may)\ be\ (reached|contacted)\ (at|by)\b.{0,80}@
        |\b(uses?|using|accept|of)\ cookies\b
        |\ball\ rights\ reserved\b|\bmay\ not\ be\ (published,\ broadcast|reproduced)\b|\bwithout\ (prior\ )?(written\ )?permission\b.{0,60}$
        |\((photo|image|picture|credit|courtesy|source)s?(\ credit|\ courtesy)?(\ by|\ of)?[:/\ ].{0,80}\)$
        """, Options)]
    private static partial Regex AnyPlace();

    [GeneratedRegex("""
        ^(related\b.{0,30}|more\ (from|on|in|about|great|stories|news|like)\b.{0,40}|recommended\b.{0,30}|read\ (more|next|also)\b.{0,20}|see\ also|references|external\ links|
          further\ reading|footnotes|most\ (read|popular|viewed|shared)\b.{0,20}|(what\ )?(you|others)\ (may|might)\ (also\ )?(like|be\ reading).{0,20}|trending\b.{0,20}|
          popular\b.{0,20}|latest\b.{0,30}|elsewhere\b.{0,30}|(\d+\ )?comments?\b.{0,20}|leave\ a\ (reply|comment)|about\ the\ authors?|about\ us|topics|tags|
          editors?['’]?s?['’]?\ (picks?|choice)|from\ our\ partners|sponsored\b.{0,20}|around\ the\ web|you['’]?(ll)?\ also\ (like|enjoy|love).{0,20}|
          up\ next|next\ (story|article|post|up)|previous\ (story|article|post)|top\ stories|other\ (stories|news|articles)\b.{0,20}|contact\ us|other\ .{0,20}columns)\s*:?$
        """, Options)]
    private static partial Regex Others();
}
