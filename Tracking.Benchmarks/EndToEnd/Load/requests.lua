-- Sends the requests of a file in turn, over and over: a line each, METHOD, PATH, ACCEPT, BODY, with tabs between.
-- They are formatted ahead, so that this side never is the slower one.
local requests = {}
local turn = 0

function init(args)
  for line in io.lines(args[1]) do
    local method, path, accept, body = line:match("^(%S+)\t(%S+)\t(%S+)\t(.*)$")
    local headers = { ["Accept"] = accept, ["X-Auth-Token"] = args[2] }
    if body == "" then
      body = nil
    else
      headers["Content-Type"] = "application/json"
    end
    requests[#requests + 1] = wrk.format(method, path, headers, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("result %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
