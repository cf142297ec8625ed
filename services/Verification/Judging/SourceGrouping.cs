using FactCheck.Core.Evidence;

namespace FactCheck.Verification.Judging;

/// <summary>Which passages come from one source, and which come from the claim's own document or claimant.</summary>
/// <remarks>
/// One source are: passages of one page; of one agency, whoever reprints it; without an agency, of one publisher or registered
/// domain; and near-copies of each other. The links chain: a copy of a reprint is the agency's too.
/// </remarks>
internal sealed class SourceGrouping
{
    private readonly int[] _parent;
    private readonly string[] _names;
    private readonly bool[] _own;

    /// <param name="passages">Those to group; the order decides nothing.</param>
    /// <param name="claim">Whose document and publisher are the own.</param>
    /// <param name="copyShare">See <see cref="JudgingOptions.CopyShare"/>.</param>
    public SourceGrouping(IReadOnlyList<EvidencePassage> passages, ClaimToVerify claim, double copyShare)
    {
        // The claim's own document is one more text behind the passages.
        var own = passages.Count;
        _parent = [.. Enumerable.Range(0, own + 1)];
        _names = new string[own + 1];
        _own = new bool[own + 1];
        var byKey = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        Link(own, SourceNames.Of(claim.DocumentContentPublisher, claim.DocumentUrl, ""), claim.DocumentUrl, byKey);
        for (var i = 0; i < own; i++)
        {
            Link(i, SourceNames.Of(passages[i].Publisher, passages[i].Url, passages[i].Text), passages[i].Url, byKey);
            if (claim.DocumentId is not null && passages[i].DocumentId == claim.DocumentId)
                Join(i, own);
        }
        JoinCopies(passages, copyShare);
        for (var i = 0; i <= own; i++)
            _own[i] = Root(i) == Root(own);
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

    private void JoinCopies(IReadOnlyList<EvidencePassage> passages, double copyShare)
    {
        var runs = passages.Select(passage => new WordRuns(passage.Text)).ToList();
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
