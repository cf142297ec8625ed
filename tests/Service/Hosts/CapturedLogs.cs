using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>Keeps every log record of a host as text, with its properties, its exception and the scopes' values.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Logger(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var properties = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            var scopes = "";
            logs._scopes.ForEachScope((scope, _) => scopes += scope is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : scope, 0);
            logs._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {properties} {exception} {scopes}");
        }
    }
}
