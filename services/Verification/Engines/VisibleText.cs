using System.Globalization;
using System.Text;

namespace FactCheck.Verification.Engines;

/// <summary>Text without what a reader does not see: control, format, private-use and half characters, tags and variation selectors; spaces single.</summary>
internal static class VisibleText
{
    /// <summary>In normalization form C.</summary>
    internal static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half characters come as U+FFFD
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (visible.Length > 0 && visible[^1] != ' ')
                    visible.Append(' ');
            }
            else if (!IsInvisible(rune))
                visible.Append(rune);
        }
        return visible.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether nobody sees it.</summary>
    internal static bool IsInvisible(Rune rune) => rune.Value is 0xFFFD or (>= 0xFE00 and <= 0xFE0F) or 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
}
