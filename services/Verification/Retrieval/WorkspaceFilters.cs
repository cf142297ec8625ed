using System.Collections.Concurrent;
using FactCheck.Core.Identity;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FactCheck.Verification.Retrieval;

/// <summary>Which passages are a workspace's, as bits that are made once for each part of the index.</summary>
internal sealed class WorkspaceFilters
{
    // One bit a passage each; beyond so many they are made anew.
    private const int Most = 256;
    private readonly ConcurrentDictionary<WorkspaceId, Filter> _filters = [];

    /// <summary>The filter; null when every passage is of the workspace, as in an installation with one, since filtering costs.</summary>
    public Filter? Of(WorkspaceId workspace, IndexReader index)
    {
        var term = new Term(PassageDocument.Workspace, workspace.Value);
        if (index.DocFreq(term) == index.MaxDoc)
            return null;
        if (_filters.Count > Most)
            _filters.Clear();
        return _filters.GetOrAdd(workspace, _ => new CachingWrapperFilter(new QueryWrapperFilter(new TermQuery(term))));
    }
}
