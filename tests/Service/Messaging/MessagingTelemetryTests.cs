using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Messaging;

public sealed class MessagingTelemetryTests
{
    private static readonly Dictionary<string, string> InMemory = new() { ["Transport"] = "InMemory" };

    [Fact]
    public async Task The_wait_in_a_queue_and_the_dead_letters_are_measured_by_queue()
    {
        var time = new WatchedTime();
        await using var host = await TestHost.StartAsync(InMemory, configure: builder => builder.Services.AddSingleton<TimeProvider>(time));
        using var measured = new Measured(host.Services.GetRequiredService<IMeterFactory>());
        host.Script.FailReading(() => new ArgumentException("no"));
        await MessagingContract.SendRawAsync(host, "read-document", Encoding.UTF8.GetBytes($$"""
            {
              "messageId": "3f1b0000-5d35-0015-6b1c-08dbd9a3b2aa",
              "messageType": ["urn:message:FactCheck.Messages:DocumentIngested"],
              "message": { "workspaceId": "acme", "documentId": "doc-1" },
              "sentTime": "{{time.GetUtcNow().AddSeconds(-90):O}}"
            }
            """));
        await host.Store.NextAsync();

        Assert.Equal(90, measured.Of("factcheck.queue.lag", "read-document"));
        Assert.Equal(1, await measured.AwaitAsync("factcheck.dead_letters", "read-document", "ArgumentException"));

        await time.SomebodyWaitsAsync(TimeSpan.FromSeconds(15));
        time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(1, await measured.AwaitAsync("factcheck.dead_letters.waiting"));
    }

    [Fact]
    public async Task No_log_line_carries_an_exceptions_words()
    {
        using var log = new LogLines();
        await using (var host = await TestHost.StartAsync(InMemory, configure: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)))
        {
            host.Script.FailReading(() => new FormatException("cannot read 'words of a document'"));
            await host.PublishAsync("doc-1");
            await host.Failures.NextAsync(); // from here on the host's stop waits for what is left to log
        }

        Assert.Contains(log.Lines, line => line.Contains("read-document failed with FormatException; try 2 follows", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("Dead letter", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("words of a document", StringComparison.Ordinal));
    }

    /// <summary>What one host's instruments recorded last, by name and attributes.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly ConcurrentDictionary<string, double> _values = new();
        private readonly MeterListener _listener = new();
        private readonly SemaphoreSlim _changed = new(0);

        public Measured(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter is { Name: "FactCheck.Hosting" } meter && meter.Scope == meters)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
            _listener.Start();
        }

        public double Of(string instrument, params string[] attributes) => _values[string.Join(' ', [instrument, .. attributes])];

        public async Task<double> AwaitAsync(string instrument, params string[] attributes)
        {
            while (!_values.ContainsKey(string.Join(' ', [instrument, .. attributes])))
                Assert.True(await _changed.WaitAsync(TestHost.Patience), $"Nothing was recorded for {instrument}.");
            return Of(instrument, attributes);
        }

        private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            _values[string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => tag.Value)])] = value;
            _changed.Release();
        }

        public void Dispose()
        {
            _listener.Dispose();
            _changed.Dispose();
        }
    }

    /// <summary>Every line logged, with the exception as a console would print it.</summary>
    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
