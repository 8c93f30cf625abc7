namespace Tracking.Api.Wire.Reading;

/// <summary>The place in a body that is being read.</summary>
internal sealed class BodyPath
{
    private readonly List<(string? Name, int Index, BodyPlace? Place)> _steps = [];

    /// <summary>The place, to be kept; null for the body itself.</summary>
    public BodyPlace? Here
    {
        get
        {
            // Places are made on demand and once, so that many mistakes deep inside cost no more than as many at the top.
            var made = _steps.Count;
            while (made > 0 && _steps[made - 1].Place is null)
            {
                made--;
            }

            for (; made < _steps.Count; made++)
            {
                var (name, index, _) = _steps[made];
                _steps[made] = (name, index, new BodyPlace(made == 0 ? null : _steps[made - 1].Place, name, index));
            }

            return made == 0 ? null : _steps[made - 1].Place;
        }
    }

    public void Enter(string name) => _steps.Add((name, 0, null));

    public void Enter(int index) => _steps.Add((null, index, null));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Leaves all but the first steps.</summary>
    public void Leave(int downTo) => _steps.RemoveRange(downTo, _steps.Count - downTo);
}
