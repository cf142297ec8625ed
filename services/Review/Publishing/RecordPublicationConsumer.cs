using System.Globalization;
using FactCheck.Core.Publishing;
using FactCheck.Core.Review;
using FactCheck.Hosting.Calls;
using FactCheck.Messages;
using FactCheck.Review.Queue;
using MassTransit;

namespace FactCheck.Review.Publishing;

/// <summary>On <see cref="ClaimReviewPublished"/>, puts every later version on the task's audit trail; the first is there before it is published.</summary>
/// <remarks>Safe to repeat: a version that the trail has is left. The entry names who published the version.</remarks>
internal sealed class RecordPublicationConsumer(IPublicationStore publications, IReviewTaskStore tasks, TaskChanges changes)
    : IConsumer<ClaimReviewPublished>
{
    private const string Prefix = "publication ";

    private static readonly HashSet<string> Editor = [CallerRoles.Editor];

    public async Task Consume(ConsumeContext<ClaimReviewPublished> context)
    {
        var publication = await publications.GetAsync(context.Message.WorkspaceId, context.Message.PublicationId, context.CancellationToken);
        var task = await tasks.GetAsync(publication.Workspace, publication.TaskId, context.CancellationToken);
        // Counted, not compared: an erased entry keeps its action alone.
        var recorded = task.Audit.Count(entry => entry.Action.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var version in publication.Versions.Skip(1 + recorded))
        {
            var (action, detail) = ($"{Prefix}{version.Kind.ToString().ToLowerInvariant()}", $"version {version.Number.ToString(CultureInfo.InvariantCulture)}");
            var by = new Caller(version.By, publication.Workspace, Editor, IsDevelopment: false);
            task = await changes.MakeAsync(new(by, task.Id, task.Revision), ReviewAction.Publish, (read, _) => new(read with { }, action, detail), context.CancellationToken);
        }
    }
}
