using System.Text;
using System.Text.Json;

namespace FactCheck.Verification.Matching;

/// <summary>
/// Reads the reviews of a file: of a page its JSON-LD; of JSON of any length one item after another, the elements of the list that it is, or of the
/// lists in the object that it is, as <c>dataFeedElement</c> and <c>@graph</c>. Only the item being read is in memory.
/// </summary>
/// <param name="file">In UTF-8; stays open.</param>
public sealed class ClaimReviewFile(Stream file)
{
    // A file up to this length is looked at as a whole, since it may be a single review; a longer one is a list of some kind.
    private const int WholeUpTo = 1 << 20;
    private const int LongestItem = 64 << 20;
    private byte[] _buffer = new byte[WholeUpTo + 1];
    private int _start;
    private int _end;
    private long _passed;
    private bool _isAll;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    private bool _isObject;

    /// <summary>Reviews that can't be shown honestly, so far.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Where and why the file is no JSON any more; null while it is. What comes before it has been read.</summary>
    public string? BrokenAt { get; private set; }

    /// <summary>The reviews in reading order; to be called once.</summary>
    public IEnumerable<PublishedClaimReview> Read()
    {
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            Pass(3);
        if (_buffer.AsSpan(_start, _end - _start).TrimStart(" \t\r\n"u8).StartsWith("<"u8))
            return OfPage();
        if (_isAll && Parse(_buffer.AsMemory(_start, _end - _start)) is { } whole)
            return Of(whole);
        return ReadItems();
    }

    private IEnumerable<PublishedClaimReview> ReadItems()
    {
        while (Next() is { } item)
            foreach (var review in Of(item))
                yield return review;
    }

    private IReadOnlyList<PublishedClaimReview> OfPage()
    {
        using var page = new MemoryStream();
        page.Write(_buffer, _start, _end - _start);
        file.CopyTo(page);
        var (reviews, leftOut) = ClaimReviewReader.ReadPage(Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length));
        LeftOut += leftOut;
        return reviews;
    }

    private IReadOnlyList<PublishedClaimReview> Of(JsonDocument document)
    {
        using (document)
        {
            var (reviews, leftOut) = ClaimReviewReader.Read(document.RootElement);
            LeftOut += leftOut;
            return reviews;
        }
    }

    private JsonDocument? Next()
    {
        try
        {
            while (true)
            {
                if (TryNext(out var item))
                    return item;
                if (_isAll)
                    return null;
                Fill();
            }
        }
        catch (JsonException broken)
        {
            BrokenAt = $"it is no JSON from byte {_passed} on ({broken.GetType().Name})";
            return null;
        }
    }

    /// <summary>The next item that is in the buffer as a whole; false when there is none.</summary>
    private bool TryNext(out JsonDocument? item)
    {
        item = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAll, _state);
        var (read, state) = (0, _state);
        while (reader.Read())
        {
            var isOuter = (reader.CurrentDepth == 0 || (reader.CurrentDepth == 1 && _isObject && reader.TokenType == JsonTokenType.StartArray))
                && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (!isOuter && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                var from = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                    break;
                item = JsonDocument.Parse(_buffer.AsMemory(_start + from, (int)reader.BytesConsumed - from), ClaimReviewReader.Options);
            }
            else if (reader.CurrentDepth == 0)
                _isObject = reader.TokenType == JsonTokenType.StartObject;
            (read, state) = ((int)reader.BytesConsumed, reader.CurrentState);
            if (item is not null)
                break;
        }
        _state = state;
        Pass(read);
        return item is not null;
    }

    private void Pass(int bytes)
    {
        _start += bytes;
        _passed += bytes;
    }

    /// <summary>Reads on behind what is left, with more room where it fills the buffer.</summary>
    private void Fill()
    {
        var left = _end - _start;
        if (left > LongestItem)
            throw new JsonException("an item is longer than 64 MiB");
        var target = 2 * left > _buffer.Length ? new byte[2 * _buffer.Length] : _buffer;
        _buffer.AsSpan(_start, left).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, left);
        while (_end < _buffer.Length && !_isAll)
        {
            var got = file.Read(_buffer, _end, _buffer.Length - _end);
            _isAll = got == 0;
            _end += got;
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> whole)
    {
        try
        {
            return JsonDocument.Parse(whole, ClaimReviewReader.Options);
        }
        catch (JsonException)
        {
            return null; // its items may be right up to some place
        }
    }
}
