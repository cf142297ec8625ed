using System.Diagnostics;
using FactCheck.Core.Documents;
using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Core.Review;
using FactCheck.Storage.Sqlite;
using FactCheck.Tests.Storage.Contracts;
using FactCheck.Tests.Storage.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage;

/// <summary>What is SQLite's own: the file, its versions, its lock, its spans.</summary>
public sealed class SqliteDatabaseTests : StoreContract
{
    private readonly SqliteTestDatabase sqlite;

    public SqliteDatabaseTests() : this(new()) { }

    private SqliteDatabaseTests(SqliteTestDatabase sqlite) : base(sqlite) => this.sqlite = sqlite;

    private IStoreLifecycle Lifecycle => Stores.GetRequiredService<IStoreLifecycle>();

    [Fact]
    public void The_file_is_in_write_ahead_mode_at_the_newest_version()
    {
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
        Assert.Equal((long)SqliteMigrations.Scripts.Count, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_and_left_alone()
    {
        Scalar("PRAGMA user_version = 99");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Lifecycle.InitializeAsync(Cancellation));
        Assert.Contains("99", failure.Message, StringComparison.Ordinal);
        Assert.Contains(sqlite.File, failure.Message, StringComparison.Ordinal);
        Assert.Equal(99L, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_writer_that_another_process_keeps_waiting_says_so_in_time_while_reads_go_on()
    {
        var documents = Stores.GetRequiredService<IDocumentStore>();
        await documents.AddAsync(Samples.Document("id-1"), Cancellation);
        using var other = Connect();
        using var lease = other.BeginTransaction(deferred: false);
        var waiting = AssertUnavailableAsync(() => documents.AddAsync(Samples.Document("id-2"), Cancellation));
        AssertSame(Samples.Document("id-1"), await documents.GetAsync(Workspace, new("id-1"), Cancellation));
        await waiting;
        lease.Rollback();
        await documents.AddAsync(Samples.Document("id-2"), Cancellation);
    }

    [Fact]
    public async Task Tasks_of_before_are_found_by_day_and_correction_once_the_tables_are_brought_up()
    {
        var tasks = Stores.GetRequiredService<IReviewTaskStore>();
        await tasks.AddAsync(Samples.Task("id-1") with { State = ReviewState.Decided, Lease = null }, Cancellation);
        using var connection = Connect();
        var query = new ReviewTaskQuery { Workspace = Workspace, Now = Samples.Noon };
        var day = DateOnly.FromDateTime(Samples.Noon.UtcDateTime);
        ReviewTaskQuery[] queries = [query with { DecidedOn = day }, query with { DoubleCheckedOn = day }, query with { IsCorrected = true }];
        connection.Execute("DELETE FROM review_task_terms WHERE term = 'corrected' OR term LIKE 'decided-on:%' OR term LIKE 'double-checked-on:%'");
        foreach (var one in queries)
            Assert.Empty((await tasks.ListAsync(one, new(), Cancellation)).Items);
        connection.Execute(SqliteMigrations.Scripts[6]);
        foreach (var one in queries)
            Assert.Equal("id-1", Assert.Single((await tasks.ListAsync(one, new(), Cancellation)).Items).Id.Value);
    }

    [Fact]
    public async Task A_failing_write_leaves_nothing_behind()
    {
        var database = Stores.GetRequiredService<SqliteDatabase>();
        await Assert.ThrowsAsync<NotFoundException>(() => database.WriteAsync<int>("insert", "dead_letters", connection =>
        {
            connection.Execute("INSERT INTO dead_letters (id, state, failed_at, schema_version, record) VALUES ('x', 'Dead', 1, 1, '{}')");
            throw new NotFoundException("document", "id-1");
        }, Cancellation));
        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM dead_letters"));
    }

    [Fact]
    public async Task A_read_under_way_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var database = Stores.GetRequiredService<SqliteDatabase>();
        var read = Task.Run(() => database.ReadAsync("count", "documents", connection =>
        {
            source.CancelAfter(TimeSpan.FromMilliseconds(50));
            return connection.Number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"); // never ends
        }, source.Token), Cancellation);
        await Assert.ThrowsAsync<OperationCanceledException>(() => read.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Each_call_is_a_span_without_values()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>(); // other tests' calls are heard too
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SqliteStorage.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("call").Start();
        await Stores.GetRequiredService<IDocumentStore>().AddAsync(Samples.Document(), Cancellation);
        var span = Assert.Single(spans, span => span.TraceId == parent.TraceId);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(new Dictionary<string, object?>
        {
            ["db.system.name"] = "sqlite",
            ["db.operation.name"] = "insert",
            ["db.collection.name"] = "documents",
        }, span.TagObjects.ToDictionary());
    }

    [Theory]
    [InlineData("documents", "state = 'Ingested' AND publisher = 'p'", "ingested_at DESC, id")]
    [InlineData("documents", "url = 'u'", "ingested_at DESC, id")]
    [InlineData("claims", "document_id = 'd'", "start, id")]
    [InlineData("claims", "claimant = 'c'", "extracted_at DESC, id")]
    [InlineData("claims", "state = 'Detected'", "extracted_at DESC, id")]
    [InlineData("claims", "1", "extracted_at DESC, id")]
    [InlineData("verification_results", "claim_id = 'c'", "verified_at DESC, id")]
    [InlineData("verification_results", "verdict = 'Refuted'", "verified_at DESC, id")]
    [InlineData("claims", "cluster_id = 'c'", "extracted_at DESC, id")]
    [InlineData("review_task_terms", "term = 'open'", "rank DESC, created_at, id")]
    [InlineData("review_task_terms", "term = 'open'", "created_at, id")]
    [InlineData("fact_checks", "1", "published_at DESC, id")]
    public void A_list_is_read_from_an_index_without_sorting(string table, string where, string order)
    {
        using var connection = Connect();
        var plan = string.Join('\n', connection.Query(row => row.GetString(3),
            $"EXPLAIN QUERY PLAN SELECT id FROM {table} WHERE workspace = 'w' AND {where} ORDER BY {order} LIMIT 51"));
        Assert.Matches("USING (COVERING )?INDEX|USING PRIMARY KEY", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={sqlite.File};Pooling=False");
        connection.Open();
        return connection;
    }

    private object? Scalar(string sql)
    {
        using var connection = Connect();
        using var command = connection.Command(sql);
        return command.ExecuteScalar();
    }
}
