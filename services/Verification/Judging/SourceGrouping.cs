using FactCheck.Core.Evidence;

namespace FactCheck.Verification.Judging;

/// <summary>Which passages come from one source, and which come from the claim's own document or claimant.</summary>
/// <remarks>
/// One source are: passages of one page; of one agency, whoever reprints it; without an agency, of one publisher, registered domain or owner;
/// one that repeats another's report, and that one; and near-copies of each other. The links chain: a copy of a reprint is the agency's too.
/// Own is also what copies the claim's document, but for what a primary source published: that one the document may quote.
/// </remarks>
internal sealed class SourceGrouping
{
    private readonly int[] _parent;
    private readonly string[] _names;
    private readonly bool[] _own;

    /// <param name="passages">Those to group; the order decides nothing.</param>
    /// <param name="claim">Whose document and publisher are the own.</param>
    /// <param name="options">What copies are, which hosts are shared, and who owns whom.</param>
    public SourceGrouping(IReadOnlyList<EvidencePassage> passages, ClaimToVerify claim, JudgingOptions options)
    {
        // The claim's own document is one more text behind the passages.
        var own = passages.Count;
        _parent = [.. Enumerable.Range(0, own + 1)];
        _names = new string[own + 1];
        _own = new bool[own];
        var byKey = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        var (shared, owners) = (new SharedHosts(options.SharedHosts), new SourceOwners(options.Owners));
        var quoted = new QuotedPublishers([.. passages.Select(passage => passage.Publisher), claim.DocumentContentPublisher]);

        Link(own, Owned(SourceNames.Of(claim.DocumentContentPublisher, claim.DocumentUrl, "", shared)), claim.DocumentUrl, byKey);
        for (var i = 0; i < own; i++)
        {
            var names = SourceNames.Of(passages[i].Publisher, passages[i].Url, passages[i].Text, shared);
            // As with an agency, whose report it repeats stands in place of who repeats it.
            var repeats = SourceNames.IsAgency(names) ? null : quoted.In(passages[i].Text, i);
            Link(i, repeats is null ? Owned(names) : [], passages[i].Url, byKey);
            if (repeats is { } whom)
                Join(i, whom);
            if (claim.DocumentId is not null && passages[i].DocumentId == claim.DocumentId)
                Join(i, own);
        }
        var runs = passages.Select(passage => new WordRuns(passage.Text)).ToList();
        JoinCopies(runs, options.CopyShare);
        var document = new WordRuns(claim.DocumentText ?? "");
        for (var i = 0; i < own; i++)
            _own[i] = Root(i) == Root(own) || (!PrimarySources.Is(passages[i]) && runs[i].SharedWith(document) >= options.CopyShare);

        IReadOnlyList<string> Owned(IReadOnlyList<string> names) => [.. names, .. names.Select(owners.Of).OfType<string>().Select(owner => $"owner {owner}").Distinct()];
    }

    /// <summary>The source of the passage at this place, in words: the agency, or the domain.</summary>
    public string NameOf(int passage)
    {
        var root = Root(passage);
        return Enumerable.Range(0, _parent.Length).Where(i => Root(i) == root && _names[i].Length > 0)
            .Select(i => _names[i])
            .OrderBy(name => name.Contains('.')).ThenBy(name => name, StringComparer.Ordinal) // an agency's name before a domain
            .FirstOrDefault($"unknown source {root + 1}");
    }

    /// <summary>Whether the passage is of the claim's own document, a copy of it, or of its publisher.</summary>
    public bool IsOwn(int passage) => _own[passage];

    private void Link(int text, IReadOnlyList<string> names, string? url, Dictionary<string, int> byKey)
    {
        _names[text] = names.FirstOrDefault("");
        foreach (var key in names.Select(name => $"name {name}").Append(url is null ? "" : $"page {WebDomain.PageOf(url)}"))
        {
            if (key.Length == 0)
                continue;
            if (!byKey.TryAdd(key, text))
                Join(text, byKey[key]);
        }
    }

    private void JoinCopies(List<WordRuns> runs, double copyShare)
    {
        for (var i = 0; i < runs.Count; i++)
            for (var k = i + 1; k < runs.Count; k++)
                if (Root(i) != Root(k) && runs[i].SharedWith(runs[k]) >= copyShare)
                    Join(i, k);
    }

    private void Join(int a, int b) => _parent[Root(a)] = Root(b);

    private int Root(int i)
    {
        while (_parent[i] != i)
            i = _parent[i] = _parent[_parent[i]];
        return i;
    }
}
