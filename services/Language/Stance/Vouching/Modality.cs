using System.Text.RegularExpressions;

namespace FactCheck.Language.Stance.Vouching;

/// <summary>Whether a text tells what is the case, or what is planned, hoped for, doubted or alleged.</summary>
internal static partial class Modality
{
    /// <summary>Planned, hoped or merely possible: no evidence that it happened. The month and a man called Will are neither.</summary>
    public static bool IsUnreal(string text) => Unreal().IsMatch(text);

    /// <summary>Planned or hoped for, in so many words: a narrower sign than <see cref="IsUnreal"/>.</summary>
    public static bool IsPlanned(string text) => Planned().IsMatch(text);

    /// <summary>Told as somebody's word that the text does not vouch for.</summary>
    public static bool IsAlleged(string text) => Alleged().IsMatch(text) || Rumoured().IsMatch(text);

    /// <summary>Told as somebody's word.</summary>
    public static bool IsReported(string text) => Reported().IsMatch(text);

    [GeneratedRegex(@"\b(?:hop(?:es|ed|ing) (?:to|for)|plan(?:s|ned|ning)? (?:to|for)|wish(?:es|ed)? to|want(?:s|ed)? to|intend(?:s|ed)? to|expect(?:s|ed)? to|is expected|are expected|due to (?:be|visit|meet|hold|arrive|take|travel|start|begin|have)|(?-i:will)|(?<!what )would|might|(?-i:may)(?!\s+\d)|(?<!what )could|if|whether|unless|propos(?:es|ed|al)|scheduled|slated|set to|likely to|threaten(?:s|ed)? to|called for|demand(?:s|ed)? that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unreal();

    [GeneratedRegex(@"\b(?:(?:hop(?:es|ed|ing)|plan(?:s|ned|ning)?|wish(?:es|ed)?|want(?:s|ed)?|intend(?:s|ed)?|threaten(?:s|ed)?|aim(?:s|ed)?|scheduled|slated|set|due) to|hop(?:es|ed|ing) for|might be)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Planned();

    // "Claimed 40 lives", "claimed responsibility" and "jobless claims" allege nothing.
    [GeneratedRegex(@"\b(?:alleg(?:es?|ed|edly|ing|ations?)|claim(?:s|ed|ing)? (?:that|to)|accus(?:es?|ed|ing)|purported(?:ly)?|supposed(?:ly)?|unconfirmed|rumou?r(?:s|ed)?)\b"
        + @"|\bclaim(?:ed|ing)\s+(?!(?:\S+\s+){0,5}?(?:lives?|responsibility|victory|victims?|credit|asylum|compensation|benefits?|titles?|medals?|prizes?|crown|seats?|damages|insurance|refunds?|wins?|territory|ownership|sovereignty)\b)(?!(?:back|from|for|by|in|on|at|under|as)\b)\w"
        + @"|\bclaims\s+(?:the|an?|it|its|he|she|they|there|this)\b(?!\s+(?:\S+\s+){0,2}?(?:lives?|responsibility|victory|credit|titles?)\b)"
        + @"|(?<!\b(?:the|an?|any|this|no|his|her|their|its|that)\s+)\bclaim\s+(?:the|an?|it|he|she|they|there|this)\b(?!\s+(?:\S+\s+){0,2}?(?:lives?|responsibility|victory|credit|titles?)\b)"
        + @"|,\s(?:\p{L}+\s){1,5}claim(?:s|ed)(?=\s*(?:[.,;]|$))", RegexOptions.IgnoreCase)]
    private static partial Regex Alleged();

    // What goes round is somebody's word too, however many pass it on: "a video is circulating on social media that shows", "a quote attributed to".
    [GeneratedRegex(@"\bcirculat(?:es?|ed|ing)\s+(?:\w+\s+){0,2}?(?:online\b|on\s+(?:social|facebook|whatsapp|twitter|x|tiktok|telegram|instagram|youtube|the\s+(?:internet|web))\b)"
        + @"|\b(?:shared|posted|spread|circulat\w+|forwarded)\s+(?:[\w,]+\s+){0,6}?with\s+(?:the|a)\s+(?:\w+\s+)?(?:claim|caption|message)\b|\bviral\s+(?:posts?|messages?|videos?|clips?|photos?|images?|pictures?|claims?|tweets?|stories|story)\b|\bwent\s+viral\b"
        + @"|\b(?:social\s+media|facebook|whatsapp|instagram|tiktok|telegram|twitter)\s+(?:posts?|messages?|claims?|users?)\s+(?:say|claim|show|state|suggest|purport|allege|insist|shared?)\w*"
        + @"|\b(?:statements?|quotes?|quotations?|remarks?|words|sayings?)\s+(?:\w+\s+)?attributed\s+to\b|\bpurport(?:s|ing)?\b|\bhoax(?:es)?\b"
        // A fact-check tells the claim before it tells what is wrong with it.
        + @"|\bfact[- ]?check(?:s|ed|ers?|ing)?\b|^\W*(?:\S+\s){0,4}claim\s*:|\b(?:the|this|a|one|an?\s\w+)\s(?-i:post|caption|message|tweet|meme)s?\s(?:reads?|claims?|claimed|says?|said|states?|stated)\b|\btruth\s(?:behind|about)\b|\bhere'?s\s(?:the\struth|what\sreally)", RegexOptions.IgnoreCase)]
    private static partial Regex Rumoured();

    [GeneratedRegex(@"\b(?:said|says|say|according to|told|stated|announced|reported|confirmed|insisted|argued|noted|added|wrote|tweeted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reported();
}
