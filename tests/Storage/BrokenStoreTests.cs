using FactCheck.Core.Documents;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Tests.Storage.Contracts;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Sdk;

namespace FactCheck.Tests.Storage;

/// <summary>Does the contract notice? Each store here breaks one promise, and the fact that states it must fail.</summary>
public sealed class BrokenStoreTests
{
    [Fact]
    public Task A_store_that_folds_case_is_rejected() => AssertRejectedAsync(inner => new CaseFolding(inner),
        contract => contract.Ids_that_look_alike_are_different_records("id-a", "id-A"));

    [Fact]
    public Task A_store_that_loses_milliseconds_is_rejected() => AssertRejectedAsync(inner => new TruncatingTimes(inner),
        contract => contract.Times_come_back_equal("2024-02-29T23:59:59.001Z"),
        contract => contract.A_record_comes_back_with_every_part());

    [Fact]
    public Task A_store_where_the_last_write_wins_is_rejected() => AssertRejectedAsync(inner => new LastWriteWins(inner),
        contract => contract.A_stale_update_conflicts_and_the_newer_record_survives(),
        contract => contract.Of_32_updates_of_one_revision_at_once_one_wins());

    [Fact]
    public Task A_store_that_turns_absent_into_empty_is_rejected() => AssertRejectedAsync(inner => new EmptyForAbsent(inner),
        contract => contract.Absent_parts_stay_absent());

    [Fact]
    public Task A_store_that_pages_by_counting_is_rejected() => AssertRejectedAsync(inner => new CountingPages(inner),
        contract => contract.Pages_neither_repeat_nor_skip_while_records_come_in(),
        contract => contract.A_garbled_token_is_refused("x"));

    [Fact]
    public Task A_store_that_overwrites_when_adding_is_rejected() => AssertRejectedAsync(inner => new OverwritingAdd(inner),
        contract => contract.Adding_again_leaves_the_stored_record_as_it_is());

    [Fact]
    public Task A_store_that_forgets_workspaces_is_rejected() => AssertRejectedAsync(inner => new OneWorkspace(inner),
        contract => contract.A_record_of_another_workspace_is_not_found());

    [Fact]
    public Task A_store_that_marks_whatever_the_revision_is_rejected() => AssertRejectedAsync(inner => new MarksAnyRevision(inner),
        contract => contract.A_record_that_moved_on_is_not_marked());

    [Fact]
    public async Task The_store_that_the_others_break_is_accepted()
    {
        await RunAsync(inner => inner, contract => contract.Ids_that_look_alike_are_different_records("id-a", "id-A"));
        await RunAsync(inner => inner, contract => contract.A_stale_update_conflicts_and_the_newer_record_survives());
        await RunAsync(inner => inner, contract => contract.Pages_neither_repeat_nor_skip_while_records_come_in());
    }

    private static async Task AssertRejectedAsync(Func<IDocumentStore, IDocumentStore> breaks, params Func<DocumentStoreContract, Task>[] facts)
    {
        foreach (var fact in facts)
        {
            var failure = await Record.ExceptionAsync(() => RunAsync(breaks, fact));
            Assert.IsType<XunitException>(failure, exactMatch: false); // an assertion, not an accident of the broken store
        }
    }

    private static async Task RunAsync(Func<IDocumentStore, IDocumentStore> breaks, Func<DocumentStoreContract, Task> fact)
    {
        await using var contract = new Contract(new BrokenDatabase(breaks));
        await contract.InitializeAsync();
        await fact(contract);
    }

    private sealed class Contract(ITestDatabase database) : DocumentStoreContract(database);

    /// <summary>SQLite, with something put in front of its document store.</summary>
    private sealed class BrokenDatabase(Func<IDocumentStore, IDocumentStore> breaks) : ITestDatabase
    {
        private readonly SqliteTestDatabase sqlite = new();

        public Task ResetAsync() => sqlite.ResetAsync();

        public void Register(IServiceCollection services)
        {
            sqlite.Register(services);
            var whole = services.Last(service => service.ServiceType == typeof(IDocumentStore));
            services.AddSingleton(provider => breaks((IDocumentStore)ActivatorUtilities.CreateInstance(provider, whole.ImplementationType!)));
        }

        public void RegisterUnreachable(IServiceCollection services) => sqlite.RegisterUnreachable(services);

        public Task CloseAsync() => sqlite.CloseAsync();
    }

    /// <summary>Passes everything on; what is broken overrides one call.</summary>
    private abstract class PassingOn(IDocumentStore inner) : IDocumentStore
    {
        public virtual Task<Document> AddAsync(Document document, CancellationToken cancellation) => inner.AddAsync(document, cancellation);

        public virtual Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation) =>
            inner.GetAsync(workspace, id, cancellation);

        public virtual Task<Page<Document>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation) =>
            inner.ListAsync(query, page, cancellation);

        public virtual Task<Document> UpdateAsync(Document document, long expectedRevision, CancellationToken cancellation) =>
            inner.UpdateAsync(document, expectedRevision, cancellation);

        public Task<IReadOnlyList<Document>> ListNearAsync(WorkspaceId workspace, string fingerprint, int limit, CancellationToken cancellation) =>
            inner.ListNearAsync(workspace, fingerprint, limit, cancellation);

        public Task<int> CountIngestedAsync(int limit, CancellationToken cancellation) => inner.CountIngestedAsync(limit, cancellation);

        public Task<IReadOnlyList<Document>> ListUnannouncedAsync(DateTimeOffset changedBefore, int limit, CancellationToken cancellation) =>
            inner.ListUnannouncedAsync(changedBefore, limit, cancellation);

        public virtual Task MarkAnnouncedAsync(IReadOnlyCollection<Document> records, CancellationToken cancellation) =>
            inner.MarkAnnouncedAsync(records, cancellation);

        public Task<int> ReopenAsync(DateTimeOffset since, CancellationToken cancellation) => inner.ReopenAsync(since, cancellation);
    }

    private sealed class CaseFolding(IDocumentStore inner) : PassingOn(inner)
    {
        public override Task<Document> AddAsync(Document document, CancellationToken cancellation) =>
            base.AddAsync(document with { Id = new(document.Id.Value.ToLowerInvariant()) }, cancellation);

        public override Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation) =>
            base.GetAsync(workspace, new(id.Value.ToLowerInvariant()), cancellation);
    }

    private sealed class TruncatingTimes(IDocumentStore inner) : PassingOn(inner)
    {
        public override Task<Document> AddAsync(Document document, CancellationToken cancellation) => base.AddAsync(document with
        {
            IngestedAt = document.IngestedAt.AddMilliseconds(-document.IngestedAt.Millisecond),
        }, cancellation);
    }

    private sealed class LastWriteWins(IDocumentStore inner) : PassingOn(inner)
    {
        public override async Task<Document> UpdateAsync(Document document, long expectedRevision, CancellationToken cancellation)
        {
            while (true)
            {
                var now = await GetAsync(document.Workspace, document.Id, cancellation);
                try
                {
                    return await base.UpdateAsync(document, now.Revision, cancellation);
                }
                catch (Core.Errors.ConflictException)
                {
                    // again, over whatever is there
                }
            }
        }
    }

    private sealed class EmptyForAbsent(IDocumentStore inner) : PassingOn(inner)
    {
        public override Task<Document> AddAsync(Document document, CancellationToken cancellation) =>
            base.AddAsync(document with { Publisher = document.Publisher ?? "" }, cancellation);
    }

    private sealed class CountingPages(IDocumentStore inner) : PassingOn(inner)
    {
        public override async Task<Page<Document>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation)
        {
            var skip = int.TryParse(page.Token, out var read) ? read : 0;
            var all = (await base.ListAsync(query, new(PageRequest.MaxSize), cancellation)).Items;
            var next = skip + page.EffectiveSize;
            return new([.. all.Skip(skip).Take(page.EffectiveSize)],
                next < all.Count ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
        }
    }

    private sealed class OverwritingAdd(IDocumentStore inner) : PassingOn(inner)
    {
        public override async Task<Document> AddAsync(Document document, CancellationToken cancellation)
        {
            var there = await base.AddAsync(document, cancellation);
            return there == document ? there : await UpdateAsync(document, there.Revision, cancellation) with { Revision = document.Revision };
        }
    }

    private sealed class OneWorkspace(IDocumentStore inner) : PassingOn(inner)
    {
        public override async Task<Document> GetAsync(WorkspaceId workspace, DocumentId id, CancellationToken cancellation)
        {
            try
            {
                return await base.GetAsync(workspace, id, cancellation);
            }
            catch (Core.Errors.NotFoundException)
            {
                return await base.GetAsync(OtherWorkspace, id, cancellation);
            }
        }

        private static WorkspaceId OtherWorkspace { get; } = new("other");
    }

    private sealed class MarksAnyRevision(IDocumentStore inner) : PassingOn(inner)
    {
        public override async Task MarkAnnouncedAsync(IReadOnlyCollection<Document> records, CancellationToken cancellation)
        {
            var now = await Task.WhenAll(records.Select(record => GetAsync(record.Workspace, record.Id, cancellation)));
            await base.MarkAnnouncedAsync(now, cancellation);
        }
    }
}
