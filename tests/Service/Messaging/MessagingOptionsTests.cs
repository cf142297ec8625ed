using FactCheck.Core.Errors;
using FactCheck.Hosting.Messaging;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace FactCheck.Tests.Service.Messaging;

public sealed class MessagingOptionsTests
{
    [Theory]
    [InlineData("Messaging:Transport", "FACTCHECK_MESSAGING__TRANSPORT")]
    [InlineData("Messaging:RabbitMQ:Address", "FACTCHECK_MESSAGING__RABBITMQ__ADDRESS", "Transport", "RabbitMQ")]
    [InlineData("Messaging:RabbitMQ:Address", "amqp://", "Transport", "RabbitMQ", "RabbitMQ:Address", "http://localhost")]
    [InlineData("Prefetch", "between 1 and 1000", "Transport", "InMemory", "Prefetch", "0")]
    [InlineData("Messaging:QueuePrefix", "at most 40", "Transport", "InMemory", "QueuePrefix", "A B")]
    [InlineData("SweepBatch", "between 1 and 10000", "Transport", "InMemory", "Outbox:SweepBatch", "0")]
    [InlineData("TransientFor", "00:20:00", "Transport", "InMemory", "Retry:TransientFor", "01:00:00")]
    public async Task A_host_with_a_wrong_setting_does_not_start_and_names_it(string setting, string hint, params string[] given)
    {
        using var host = TestHost.Build(given.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_waits_of_the_default_outlast_a_quarter_of_an_hour_and_double_up_to_the_longest()
    {
        var options = new RetryOptions();

        var waits = RetryOptions.Waits(options.FirstDelay, options.LongestDelay, options.TransientFor);

        Assert.Equal([0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 30, 30], waits.Take(11).Select(wait => wait.TotalSeconds));
        Assert.InRange(waits.Sum(wait => wait.TotalMinutes), 14.5, 15);
    }

    [Theory]
    [InlineData(StatusCode.Unavailable, "Transient")]
    [InlineData(StatusCode.DeadlineExceeded, "Transient")]
    [InlineData(StatusCode.ResourceExhausted, "Transient")]
    [InlineData(StatusCode.Aborted, "Transient")]
    [InlineData(StatusCode.NotFound, "NotFound")]
    [InlineData(StatusCode.InvalidArgument, "Permanent")]
    [InlineData(StatusCode.FailedPrecondition, "Permanent")]
    [InlineData(StatusCode.Internal, "Unforeseen")]
    public void A_peers_status_says_which_kind_of_fault_it_is(StatusCode status, string kind) =>
        Assert.Equal(kind, FaultKinds.Of(new RpcException(new Status(status, ""))).ToString());

    [Fact]
    public void A_records_conflict_is_transient_and_a_broken_rule_is_not()
    {
        Assert.Equal(FaultKind.Transient, FaultKinds.Of(new ConflictException("claim", "clm-1", 1)));
        Assert.Equal(FaultKind.Transient, FaultKinds.Of(new DependencyUnavailableException("SOURCE_UNAVAILABLE", "away")));
        Assert.Equal(FaultKind.Permanent, FaultKinds.Of(new InvalidPageTokenException()));
        Assert.Equal(FaultKind.Permanent, FaultKinds.Of(new ArgumentOutOfRangeException()));
        Assert.Equal(FaultKind.Unforeseen, FaultKinds.Of(new InvalidOperationException()));
    }
}
