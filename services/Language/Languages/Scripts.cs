namespace FactCheck.Language.Languages;

/// <summary>Languages that are known by their letters alone.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Code)[] Ranges =
    [
        ('\u0370', '\u03ff', "el"), ('\u0530', '\u058f', "hy"), ('\u0590', '\u05ff', "he"), ('\u0980', '\u09ff', "bn"), ('\u0a00', '\u0a7f', "pa"),
        ('\u0a80', '\u0aff', "gu"), ('\u0b00', '\u0b7f', "or"), ('\u0b80', '\u0bff', "ta"), ('\u0c00', '\u0c7f', "te"), ('\u0c80', '\u0cff', "kn"),
        ('\u0d00', '\u0d7f', "ml"), ('\u0d80', '\u0dff', "si"), ('\u0e00', '\u0e7f', "th"), ('\u0e80', '\u0eff', "lo"), ('\u0f00', '\u0fff', "bo"),
        ('\u1000', '\u109f', "my"), ('\u10a0', '\u10ff', "ka"), ('\u1100', '\u11ff', "ko"), ('\u1200', '\u137f', "am"), ('\u1780', '\u17ff', "km"),
        ('\u3040', '\u30ff', "ja"), ('\u3400', '\u9fff', "zh"), ('\uac00', '\ud7af', "ko"),
    ];

    internal static bool Knows(string code) => Array.Exists(Ranges, range => range.Code == code);

    /// <summary>The language of the letter; nothing for the letters that many languages share.</summary>
    internal static string? CodeOf(char letter)
    {
        if (letter < Ranges[0].First)
            return null;
        foreach (var (first, last, code) in Ranges)
        {
            if (letter >= first && letter <= last)
                return code;
        }
        return null;
    }
}
