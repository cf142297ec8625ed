namespace FactCheck.Verification.Retrieval;

/// <summary>Leaves out the commas between groups of digits, so that "1,400" and "1400" are one word.</summary>
/// <remarks>Offsets of what follows move by the commas left out; the index keeps no offsets.</remarks>
internal sealed class DigitGroupReader(TextReader inner) : TextReader
{
    private string? _text;
    private int _next;

    // Lucene's reader over an empty text gives null where TextReader promises the empty string.
    private string Text => _text ??= WithoutGroupCommas(inner.ReadToEnd() ?? "");

    public override int Read(char[] buffer, int index, int count)
    {
        var taken = Math.Min(count, Text.Length - _next);
        if (taken <= 0)
            return 0;
        Text.CopyTo(_next, buffer, index, taken);
        _next += taken;
        return taken;
    }

    public override int Read() => Take(1);

    public override int Peek() => Take(0);

    private int Take(int count)
    {
        if (_next >= Text.Length)
            return -1;
        var c = Text[_next];
        _next += count;
        return c;
    }

    internal static string WithoutGroupCommas(string text)
    {
        if (!text.Contains(','))
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ',' || !IsGroup(text, i))
                kept.Append(text[i]);
        return kept.ToString();
    }

    /// <summary>A digit before and exactly three behind.</summary>
    private static bool IsGroup(string text, int i) =>
        i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 3 < text.Length
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
