using FactCheck.Core.Errors;

namespace FactCheck.Ingestion.Articles;

/// <summary>The text of an article as JSON-LD gives it: plain, or with the tags of HTML in it.</summary>
internal static class BodyText
{
    /// <summary>In paragraphs; nothing where it is none.</summary>
    internal static string? Read(string body)
    {
        var lines = body.Contains('<', StringComparison.Ordinal) || body.Contains('&', StringComparison.Ordinal) ? FromHtml(body) : body.Split('\n', '\r');
        var text = string.Join("\n\n", lines.Select(line => line.Trim()).Where(line => line.Length > 0));
        return text.Length > 0 ? text : null;
    }

    private static IEnumerable<string> FromHtml(string body)
    {
        try
        {
            using var page = PageParser.Parse(body);
            return BlockReader.Read(page).Blocks.Select(block => block.Text);
        }
        catch (InvalidRequestException)
        {
            return []; // it is beside the page, which is read all the same
        }
    }
}
