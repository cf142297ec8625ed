using System.Globalization;
using System.Text;
using System.Text.Json;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification.Sources;

/// <summary>Reads parts of a source's JSON answer. A part of another kind than expected is taken for absent, unless it must be there.</summary>
internal static class SourceText
{
    private const int MaxName = 500;
    private const int MaxAddress = 4_000;

    /// <summary>The member; undefined when there is none.</summary>
    /// <exception cref="JsonException">A name beside it is no Unicode text.</exception>
    internal static JsonElement Member(this JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A name holds half a character.", broken);
        }
    }

    /// <summary>The items of a list; none of anything else.</summary>
    internal static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    /// <summary>The text without control characters and with single spaces; line ends stay. Null when it is none, or empty.</summary>
    /// <exception cref="JsonException">It is no Unicode text.</exception>
    internal static string? Text(this JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return Clean(json.GetString()!) is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A text holds half a character.", broken);
        }
    }

    /// <summary>A name or title: at most 500 characters, the rest cut.</summary>
    internal static string? Name(this JsonElement json) => json.Text()?.ReplaceLineEndings(" ") is { } text ? Cut(text, MaxName) : null;

    /// <summary>The beginning of a text, at most so many characters of UTF-16; a character of two is not cut in half, which no store takes.</summary>
    internal static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>An http or https address of at most 4,000 characters, as it stands; null for anything else.</summary>
    internal static string? Address(this JsonElement json) => json.Text() is { Length: <= MaxAddress } text && AddressOf(text) is not null ? text : null;

    /// <summary>An absolute http or https address; null for anything else, a host that nobody could look up among it.</summary>
    internal static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && WebDomain.AsciiHostOf(uri) is not null ? uri : null;

    /// <summary>A time in ISO 8601; a date alone is that day's 00:00 UTC. Null for anything else.</summary>
    internal static DateTimeOffset? Time(this JsonElement json) => TimeOf(json.Text());

    /// <summary>A time in ISO 8601; null for anything else.</summary>
    internal static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && text!.Length >= "2020-01-01".Length && text[4] == '-' && text[..4].All(char.IsAsciiDigit) ? Core.Time.Clock.Truncate(time) : null;

    /// <summary>Plain words of a snippet that may carry HTML.</summary>
    internal static string Plain(string snippet) =>
        snippet.Contains('<') || snippet.Contains('&') ? Clean(PageText.Of($"<p>{snippet}").Text) : snippet;

    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\u00A0')
            {
                if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
                    clean.Append(' ');
            }
            else if (c == '\n' || !(char.IsControl(c) || c is '\u200B' or '\uFEFF'))
                clean.Append(c);
        }
        return clean.ToString().Trim();
    }
}
