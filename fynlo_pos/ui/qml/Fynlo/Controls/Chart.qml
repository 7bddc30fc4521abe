pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

/** Answers the question above it. A touch names the nearest point; arrows walk from one to the next. */
Tappable {
    id: root

    enum Kind {
        Bars,
        Line
    }

    property int kind: Chart.Bars
    property string question: ""
    property list<string> labels
    property list<real> values
    /** What is said for each value: "£182.40". */
    property list<string> shown
    /** The same for another time, drawn behind. */
    property list<real> compared
    /** What is drawn behind, in words: "last Friday". */
    property string comparedText: ""
    property string emptyText: qsTr("Nothing was sold in this time")
    /** The point named above the chart; -1 for none. */
    property int current: -1

    signal pointClicked(int index)

    readonly property int _count: root.values.length
    readonly property real _top: Math.max(1, ...root.values, ...root.compared)
    readonly property bool _compares: root.compared.some(value => value > 0)
    readonly property int _highest: root.values.indexOf(Math.max(...root.values))
    readonly property int _named: root.current >= 0 && root.current < root._count ? root.current : root._highest

    // Time runs left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spoken: [root.question, root._count > 0 ? root._say(root._named) : root.emptyText].join(". ")
    Accessible.role: Accessible.Chart
    padding: Theme.space16
    implicitWidth: Theme.width320
    implicitHeight: Theme.chartHeight + head.height + (legend.visible ? legend.height : 0)
    onClicked: root._point(Math.floor((root.pressX - plot.x - root.leftPadding) / Math.max(1, plot.width) * root._count))
    Keys.onLeftPressed: root._point(root._named - 1)
    Keys.onRightPressed: root._point(root._named + 1)

    function _say(index: int): string {
        return [root.labels[index] ?? "", root.shown[index] ?? ""].join("  ");
    }

    function _point(index: int): void {
        if (root._count > 0)
            root.pointClicked(Math.max(0, Math.min(root._count - 1, index)));
    }

    function _points(values: list<real>): list<point> {
        const step = plot.width / Math.max(1, values.length);
        return values.map((value, index) => Qt.point((index + 0.5) * step, plot.height * (1 - value / root._top)));
    }

    background: Face {
        pressed: root.down
    }
    contentItem: Item {
        Label {
            id: head

            anchors.left: parent.left
            anchors.right: said.left
            anchors.rightMargin: Theme.space8
            anchors.top: parent.top
            text: root.question
            weight: Theme.bold
        }
        Amount {
            id: said

            anchors.right: parent.right
            anchors.top: parent.top
            text: root._count > 0 ? root._say(root._named) : ""
            weight: Theme.medium
            color: Theme.accent
        }
        Row {
            id: legend

            anchors.left: parent.left
            anchors.top: head.bottom
            spacing: Theme.space8
            visible: root.comparedText !== "" && root._compares

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.dotSize
                height: Theme.dotSize
                radius: Theme.barWidth / 2
                color: Theme.sunk
                border.width: Theme.hairline
                border.color: Theme.edge
            }
            Label {
                text: root.comparedText
                size: Theme.small
                color: Theme.quiet
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: root._count === 0
            iconName: "chart"
            text: root.emptyText
        }
        Item {
            id: plot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: legend.visible ? legend.bottom : head.bottom
            anchors.topMargin: Theme.space16
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space4
            visible: root._count > 0

            Divider {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                color: Theme.edge
            }
            Repeater {
                model: root.kind === Chart.Bars ? root._count : 0

                ChartBar {
                    required property int index

                    anchors.bottom: plot.bottom
                    slot: index
                    slotWidth: plot.width / Math.max(1, root._count)
                    share: root.values[index] / root._top
                    sharedBefore: (root.compared[index] ?? 0) / root._top
                    room: plot.height
                    named: index === root._named
                    compares: root._compares
                }
            }
            Shape {
                anchors.fill: parent
                visible: root.kind === Chart.Line && root._count > 0
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    strokeColor: Theme.quiet
                    strokeWidth: 2 * Theme.hairline
                    strokeStyle: ShapePath.DashLine
                    fillColor: Theme.clear

                    PathPolyline {
                        path: root.kind === Chart.Line ? root._points(root.compared) : []
                    }
                }
                ShapePath {
                    strokeColor: Theme.accent
                    strokeWidth: Theme.focusWidth
                    joinStyle: ShapePath.RoundJoin
                    fillColor: Theme.clear

                    PathPolyline {
                        path: root.kind === Chart.Line ? root._points(root.values) : []
                    }
                }
            }
            Rectangle {
                readonly property real slotWidth: plot.width / Math.max(1, root._count)

                anchors.left: parent.left
                anchors.leftMargin: (root._named + 0.5) * slotWidth - width / 2
                anchors.bottom: parent.bottom
                anchors.bottomMargin: root._named >= 0 ? root.values[root._named] / root._top * plot.height - height / 2 : 0
                width: Theme.dotSize
                height: Theme.dotSize
                radius: width / 2
                color: Theme.accent
                border.width: 2 * Theme.hairline
                border.color: Theme.surface
                visible: root.kind === Chart.Line && root._named >= 0
            }
        }
        ChartLabels {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            labels: root.labels
        }
    }
}
