using FactCheck.Core.Identity;
using FactCheck.Hosting.Endpoints;
using FactCheck.Protos.Operations.V1;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Peers;

/// <summary>One service process as operators see it.</summary>
/// <param name="Services">What is served there: one service, or all of a process that holds several.</param>
/// <param name="Address">Of its gRPC.</param>
/// <param name="IsServing">Whether it says that it and its database are well.</param>
/// <param name="Answer">What it said, for a person.</param>
public sealed record ServiceHealth(IReadOnlyList<Peer> Services, Uri Address, bool IsServing, string Answer);

/// <summary>Health, dead letters and queues of every service whose address is known.</summary>
public sealed class OperationsClient : IDisposable
{
    private readonly PeerCalls _calls;
    private readonly Lazy<IReadOnlyList<(IReadOnlyList<Peer> Peers, GrpcChannel Channel, Uri Address)>> _processes;

    internal OperationsClient(IOptions<ServiceAddressOptions> options, ServiceAddresses addresses, HostAddresses self, PeerCalls calls)
    {
        _calls = calls;
        // Several services at one address are one process: its letters are listed once. Review, which asks, needs no setting to know its own.
        _processes = new(() => [.. Enum.GetValues<Peer>().Where(peer => options.Value[peer] is not null || peer == Peer.Review)
            .GroupBy(peer => options.Value[peer] is null ? self.Grpc : addresses[peer])
            .Select(group => ((IReadOnlyList<Peer>)[.. group], GrpcChannel.ForAddress(group.Key), group.Key))]);
    }

    /// <summary>How every service is; one that does not answer is said to be away.</summary>
    public Task<ServiceHealth[]> CheckAsync(CancellationToken cancellation) => Task.WhenAll(_processes.Value.Select(async process =>
    {
        try
        {
            var answer = await new Health.HealthClient(process.Channel).CheckAsync(new(), _calls.In(WorkspaceId.Default, cancellation));
            return new ServiceHealth(process.Peers, process.Address, answer.Status == HealthCheckResponse.Types.ServingStatus.Serving, answer.Status.ToString());
        }
        catch (RpcException away) when (!cancellation.IsCancellationRequested)
        {
            return new ServiceHealth(process.Peers, process.Address, false, away.StatusCode.ToString());
        }
    }));

    /// <summary>Dead letters of a process, last failed first, without their bodies.</summary>
    /// <exception cref="RpcException">What the service answers; UNAVAILABLE when it does not.</exception>
    public async Task<ListDeadLettersResponse> ListAsync(Uri process, DeadLetterState state, string pageToken, CancellationToken cancellation) =>
        await Letters(process).ListDeadLettersAsync(new() { State = state, PageSize = 50, PageToken = pageToken }, _calls.In(WorkspaceId.Default, cancellation));

    /// <summary>A letter with its body.</summary>
    /// <exception cref="RpcException">What the service answers, NOT_FOUND among it.</exception>
    public async Task<DeadLetter> GetAsync(Uri process, string id, CancellationToken cancellation) =>
        (await Letters(process).GetDeadLetterAsync(new() { DeadLetterId = id }, _calls.In(WorkspaceId.Default, cancellation))).DeadLetter;

    /// <summary>Sends a letter's message back to its queue.</summary>
    /// <exception cref="RpcException">What the service answers, FAILED_PRECONDITION among it.</exception>
    public async Task<DeadLetter> ReplayAsync(Uri process, string id, CancellationToken cancellation) =>
        (await Letters(process).ReplayDeadLetterAsync(new() { DeadLetterId = id }, _calls.In(WorkspaceId.Default, cancellation))).DeadLetter;

    /// <summary>Gives a letter up.</summary>
    /// <exception cref="RpcException">What the service answers, FAILED_PRECONDITION among it.</exception>
    public async Task<DeadLetter> DiscardAsync(Uri process, string id, CancellationToken cancellation) =>
        (await Letters(process).DiscardDeadLetterAsync(new() { DeadLetterId = id }, _calls.In(WorkspaceId.Default, cancellation))).DeadLetter;

    /// <summary>How full the queues of a process are.</summary>
    /// <exception cref="RpcException">What the service answers, UNAVAILABLE among it.</exception>
    public async Task<GetQueueDepthsResponse> GetQueueDepthsAsync(Uri process, CancellationToken cancellation) =>
        await new QueueService.QueueServiceClient(ChannelOf(process)).GetQueueDepthsAsync(new(), _calls.In(WorkspaceId.Default, cancellation));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_processes.IsValueCreated)
            foreach (var (_, channel, _) in _processes.Value)
                channel.Dispose();
    }

    private DeadLetterService.DeadLetterServiceClient Letters(Uri process) => new(ChannelOf(process));

    private GrpcChannel ChannelOf(Uri process) => _processes.Value.Single(one => one.Address == process).Channel;
}
