namespace FactCheck.Review.Publishing;

/// <summary>Rows of CSV as RFC 4180 has them, safe to open in a spreadsheet.</summary>
internal static class CsvText
{
    /// <summary>One row with its line end. A cell that a spreadsheet would take for a formula gets an apostrophe in front; null is an empty cell.</summary>
    internal static string Row(IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(cell => Quoted(Guarded(cell ?? ""))))}\r\n";

    // Spreadsheets look behind blanks too, and take the full-width signs of Chinese and Japanese keyboards for the plain ones.
    private static string Guarded(string cell) => cell.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'
        || cell is ['\t' or '\r' or '\n', ..] ? $"'{cell}" : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
