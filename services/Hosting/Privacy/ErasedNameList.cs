using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Privacy;

namespace FactCheck.Hosting.Privacy;

/// <summary>Who must not be named any more, as this service knows it: asked before anything with names is stored.</summary>
public sealed class ErasedNameList(IErasureStore erasures)
{
    /// <summary>All of the workspace, read from the store: a name that was erased a moment ago is among them.</summary>
    public async Task<ErasedNames> ReadAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var all = new List<Erasure>();
        var token = "";
        do
        {
            var page = await erasures.ListAsync(workspace, null, new PageRequest(PageRequest.MaxSize, token), cancellation);
            all.AddRange(page.Items);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return all.Count == 0 ? ErasedNames.None : new(all);
    }
}
