using System.Data;
using System.Diagnostics;
using FactCheck.Core.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactCheck.Storage.Sqlite;

/// <summary>The file: connections, one writer at a time, a span for each call, and the driver's errors turned into ours.</summary>
/// <remarks>SQLite works on the calling thread; only the wait for the writer's turn is asynchronous.</remarks>
internal sealed class SqliteDatabase : IDisposable
{
    // Together under the 15 s that the ports promise: wait for a writer of this process, then for one of another.
    private static readonly TimeSpan WriterWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(4);
    private static readonly ActivitySource Spans = new(SqliteStorage.ActivitySourceName);

    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly string connectionString;

    public SqliteDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWrite, // a file that is gone is an error, not a new empty database
            DefaultTimeout = 1, // SQLite's own busy time-out waits; the driver only adds to it
        }.ToString();
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Runs beside other readers and the writer; each statement sees one state of the file.</summary>
    public Task<T> ReadAsync<T>(string operation, string table, Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var span = StartSpan(operation, table);
        return Task.FromResult(Run(span, () =>
        {
            using var connection = Open();
            using var stop = InterruptOn(connection, cancellation);
            return work(connection);
        }, cancellation));
    }

    /// <summary>Runs alone, in one transaction: all of it is stored or none.</summary>
    public async Task<T> WriteAsync<T>(string operation, string table, Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var span = StartSpan(operation, table);
        if (!await writer.WaitAsync(WriterWait, cancellation))
            throw new StoreUnavailableException("The SQLite database has been busy for too long.", new TimeoutException());
        try
        {
            return Run(span, () =>
            {
                using var connection = Open();
                using var stop = InterruptOn(connection, cancellation);
                using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false); // BEGIN IMMEDIATE
                var result = work(connection);
                transaction.Commit();
                return result;
            }, cancellation);
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>An open connection outside any transaction, to a file that is made where there is none.</summary>
    public SqliteConnection OpenOrCreate()
    {
        using (var creating = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString()))
            creating.Open();
        return Open();
    }

    /// <summary>Runs what needs its own connections, with the span and the errors of every call.</summary>
    public static Task<T> RunAsync<T>(string operation, Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var span = StartSpan(operation, table: null);
        return Task.FromResult(Run(span, work, cancellation));
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(connectionString))
            SqliteConnection.ClearPool(connection); // closes the file
        writer.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {(int)BusyWait.TotalMilliseconds}; PRAGMA synchronous = NORMAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static CancellationTokenRegistration InterruptOn(SqliteConnection connection, CancellationToken cancellation) =>
        cancellation.UnsafeRegister(state => raw.sqlite3_interrupt(((SqliteConnection)state!).Handle!), connection);

    private static T Run<T>(Activity? span, Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            span?.SetTag("error.type", $"SQLITE_{failure.SqliteErrorCode}");
            if (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
                throw new OperationCanceledException("The call was cancelled.", failure, cancellation);
            if (IsUnavailable(failure.SqliteErrorCode))
                throw new StoreUnavailableException("The SQLite database is busy or can't be read and written.", failure);
            throw;
        }
    }

    private static bool IsUnavailable(int code) =>
        code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_FULL or raw.SQLITE_READONLY;

    private static Activity? StartSpan(string operation, string? table)
    {
        var span = Spans.StartActivity(table is null ? operation : $"{operation} {table}", ActivityKind.Client);
        span?.SetTag("db.system.name", "sqlite");
        span?.SetTag("db.operation.name", operation);
        if (table is not null)
            span?.SetTag("db.collection.name", table);
        return span;
    }
}
